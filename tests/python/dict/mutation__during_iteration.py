# Changing a dict while iterating over it, and other indecencies.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def grow(d):
    for k in d:
        d[len(d) + 100] = 1


def shrink(d):
    for k in d:
        del d[k]


def shrink_values(d):
    for v in d.values():
        d.popitem()


def items_grow(d):
    for k, v in d.items():
        d[k + 1000] = v


def clear(d):
    for k in d:
        d.clear()


def replace(d):
    seen = []
    for k in d:
        seen.append(k)
        d[k] = "new"
    return seen, d


def swap_same_size(d):
    seen = []
    for k in d:
        seen.append(k)
        if k < 100:
            del d[k]
            d[k + 100] = 1
        if len(seen) > 20:
            break
    return len(seen)


def reversed_grow(d):
    for k in reversed(d):
        d[99] = 1


def comprehension(d):
    return [d.pop(k) for k in d]


def set_default(d):
    for k in d:
        d.setdefault("x", 1)


def update(d):
    for k in d:
        d.update({50: 1})


for f in [grow, shrink, shrink_values, items_grow, clear, replace, reversed_grow, comprehension, set_default, update]:
    print(f.__name__, end=" ")
    error(lambda: f({1: "a", 2: "b", 3: "c"}))
d = {1: 1, 2: 2}
it = iter(d)
next(it)
d[3] = 3
error(lambda: next(it))
error(lambda: next(it))
error(lambda: list(it))
d = {1: 1, 2: 2, 3: 3}
for k in list(d):
    if k != 2:
        del d[k]
print(d)
d = {1: 1}
for k in d:
    d.pop(k)
    d[k] = "replaced"
    break
print(d)


class Key:
    def __init__(self, n, action=None): self.n, self.action = n, action
    def __hash__(self): return 1
    def __eq__(self, o):
        if self.action:
            self.action()
        return self.n == o.n
    def __repr__(self): return "K%d" % self.n


d = {}
k1 = Key(1)
d[k1] = "one"
k2 = Key(2, lambda: d.clear())
try:
    d[k2] = "two"
    print(len(d))
except RuntimeError as e:
    print(e)
d = {Key(1): 1}
print(d.get(Key(5, lambda: d.clear())), d)
d = {Key(i): i for i in range(5)}
print(d.get(Key(4, lambda: d.update({Key(9): 9}) if len(d) < 8 else None)), len(d))


class RaisesEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq raised")


class RaisesHash:
    def __hash__(self): raise ValueError("hash raised")


d = {RaisesEq(): 1}
error(lambda: d[RaisesEq()])
error(lambda: RaisesEq() in d)
error(lambda: d.setdefault(RaisesEq(), 1))
error(lambda: {RaisesEq(): 1, RaisesEq(): 2})
error(lambda: d == {RaisesEq(): 1})
error(lambda: d[RaisesHash()])
error(lambda: {RaisesHash(): 1})
error(lambda: d.get(RaisesHash()))
error(lambda: RaisesHash() in d)
error(lambda: d.pop(RaisesHash(), 1))
same = RaisesEq()
d = {same: 1}
print(same in d, d[same])
d = {}
d["self"] = d
print(d, d["self"]["self"] is d, str(d))
d.clear()
d = {"a": 1}
d["values"] = d.values()
print(repr(d)[:20], len(d))
d.clear()


class Sub(dict):
    def __missing__(self, k): return "missing %r" % (k,)
    def __setitem__(self, k, v): super().__setitem__(k, (v, "set"))


s = Sub(a=1)
s["b"] = 2
s.update(c=3)
s.setdefault("d", 4)
print(s, s["zz"], s.get("zz"), "zz" in s, s.copy().__class__.__name__, type(s | {}).__name__, Sub.fromkeys("xy", 0), type(Sub.fromkeys("x")).__name__)
error(lambda: s.pop("zz"))

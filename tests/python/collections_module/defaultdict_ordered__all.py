# defaultdict, OrderedDict and _count_elements from _collections.
import _collections


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


defaultdict, OrderedDict = _collections.defaultdict, _collections.OrderedDict
d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, d["b"], d, len(d), d.get("zz"), "zz" in d, d.default_factory, d == {"a": [1, 2], "b": []}, d.copy(), type(d.copy()).__name__, repr(defaultdict(None)), repr(defaultdict()), defaultdict(int, {"x": 1}, y=2), defaultdict(int, [("p", 1)]))
counts = defaultdict(int)
for c in "mississippi":
    counts[c] += 1
print(counts, dict(counts), counts.pop("m"), counts.setdefault("q", 9), counts["none"])
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 5
print({k: dict(v) for k, v in nested.items()})
d.default_factory = None
error(lambda: d["missing"])
error(lambda: defaultdict(5))
error(lambda: defaultdict(list, 5))
error(lambda: defaultdict()["x"])
error(lambda: defaultdict(lambda: 1 / 0)["x"])
error(lambda: d[[]])
error(lambda: defaultdict(list, {}, {}))
print(defaultdict(list, a=[1]) | {"b": 2}, {"b": 2} | defaultdict(int, a=1), type({} | defaultdict(int)).__name__, defaultdict(int).__missing__("k"))
u = defaultdict(int, a=1)
u |= {"b": 2}
print(u, u.default_factory)
d = defaultdict(list)
d["self"] = d
print(str(d)[:40])
d.clear()


class Sub(defaultdict):
    def __missing__(self, k): return "sub " + k


print(Sub(int)["q"], Sub(int), type(Sub(int).copy()).__name__)
o = OrderedDict([("a", 1), ("b", 2)])
o["c"] = 3
print(o, list(o), o == {"a": 1, "b": 2, "c": 3}, o == OrderedDict([("c", 3), ("b", 2), ("a", 1)]), OrderedDict(a=1), OrderedDict(), o.move_to_end("a"), o, o.move_to_end("c", last=False), o)
print(o.popitem(), o.popitem(last=False), o, list(reversed(o)), list(reversed(o.items())), o.pop("b"), o.pop("zz", "default"), o)
for f in [lambda: OrderedDict().popitem(), lambda: o.move_to_end("nope"), lambda: o["nope"], lambda: o.pop("nope"), lambda: OrderedDict(5), lambda: OrderedDict({}, {}), lambda: hash(o), lambda: OrderedDict([[]])]:
    error(f)
o = OrderedDict.fromkeys("xyz", 0)
o.update(x=1)
o |= {"w": 5}
print(o, o.copy(), o | {"n": 1}, {"n": 1} | o, o.setdefault("v", 7), o.keys(), o.values(), o.items(), o != {"x": 1})
del o["y"]
o["y"] = "again"
print(list(o), o.__reduce__()[0].__name__)


def mutate():
    for k in o:
        o["new" + k] = 1


error(mutate)
o.clear()
o["self"] = o
print(o)
o.clear()


class LRU(OrderedDict):
    def __init__(self, size): self.size = size; super().__init__()

    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v

    def __setitem__(self, k, v):
        if k in self:
            self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.size:
            del self[next(iter(self))]


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
cache["a"]
cache["c"] = 3
print(cache, cache.size)
c = {}
_collections._count_elements(c, "hello")
_collections._count_elements(c, [1, "l"])
print(c)
error(lambda: _collections._count_elements({}, 5))
error(lambda: _collections._count_elements({}, [[]]))
g = _collections._tuplegetter(1, "doc of field")


class Pair(tuple):
    second = g


print(Pair((5, 6)).second, g.__doc__)
error(lambda: Pair((1,)).second)

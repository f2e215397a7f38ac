# Dicts become tracked with the first value that may be part of a cycle.
import gc

gc.disable()


def show(d):
    print(gc.is_tracked(d), end=" ")
    return d


show({})
show({1: 2})
show({"a": "b", 1.5: None})
show({1: (1, 2)})
show({1: tuple([1, 2])})
show({1: []})
show({1: {}})
show({(1, 2): 1})
show({frozenset(): 1})
show({1: len})
show({1: int, 2: range(3)})
print()

d = {}
d["a"] = 1
show(d)
d["a"] = 1.5
show(d)
d["b"] = []
show(d)
d["b"] = 1
show(d)
gc.collect(0)
show(d)
gc.collect(1)
show(d)
gc.collect()
show(d)
d["c"] = d
show(d)
d.clear()
show(d)
print()

a = {1: 2}
b = {1: []}
show(a.copy())
show(b.copy())
show(dict(a))
show(dict(b))
show({**a})
show({**a, **b})
show(a | b)
show(dict(x=1))
show(dict(x=[]))
show(dict.fromkeys([1, 2]))
show(dict.fromkeys([1, 2], []))
c = dict(a)
c.update(b)
show(c)
c = {}
c.setdefault(1, [])
show(c)
c = {k: k for k in range(3)}
show(c)
c = {k: [k] for k in range(3)}
show(c)
print()


class Sub(dict):
    pass


s = Sub()
gc.collect()
show(s)
show(globals())
show(vars(gc))
show(Sub.__dict__)
print()

# Once let go, and tracked again: found as garbage all the same.
d = {1: []}
d[1] = 2
gc.collect()
show(d)
d["me"] = d
show(d)
print()
del d
print(gc.collect())
d = {}
gc.collect()
gc.collect()
d["me"] = d
del d
print(gc.collect(0))

# keys, values and items views: live, comparable, with set operations.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = {1: "a", 2: "b", 3: "c"}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), 1 in k, "a" in v, (1, "a") in i, (1, "b") in i, 1 in i, (1,) in i, [1, "a"] in i)
d[4] = "d"
del d[1]
print(k, v, i, len(k), list(k), list(v), list(i))
print(sorted(k & {2, 3, 9}), sorted(k | {9}), sorted(k - {2}), sorted(k ^ {2, 9}), sorted(k & [2, 2]), sorted({2, 9} & k), sorted({9} | k), sorted({2, 9} - k), sorted({2, 9} ^ k), sorted([2, 9] - k), type(k & k).__name__)
print(sorted(i & {(2, "b")}), sorted(i - {(2, "b")}), sorted(i | {(9, "z")}), sorted(i ^ {(2, "b"), (9, "z")}))
print(k == {2, 3, 4}, k == [2, 3, 4], k < {2, 3, 4, 5}, k <= {2, 3, 4}, k > {2}, k >= d.keys(), k != {2}, {2, 3, 4} == k, i == {(2, "b"), (3, "c"), (4, "d")}, v == v, d.values() == d.values(), k == d.keys(), frozenset([2, 3, 4]) == k)
print(k.isdisjoint({7}), k.isdisjoint([2]), i.isdisjoint([(2, "b")]), k.isdisjoint(()), k.isdisjoint(d.keys()))
for f in [lambda: k & 5, lambda: k + k, lambda: v & v, lambda: v | {1}, lambda: k < 5, lambda: hash(k), lambda: hash(i), lambda: k[0], lambda: k.add(1), lambda: v.isdisjoint, lambda: len(v, 1), lambda: k - 5, lambda: [] in k, lambda: {1: []}.items() & {1}, lambda: {1: []}.items() | {1}, lambda: type(k)(), lambda: k < [2], lambda: v < v, lambda: next(k), lambda: k.isdisjoint(5)]:
    error(f)
print(type(k).__name__, type(v).__name__, type(i).__name__, k.mapping, type(k.mapping).__name__, v.mapping == d, repr({}.keys()), repr({}.items()), repr({"a": [1]}.items()), repr({"a": (1,)}.values()))
error(lambda: k.mapping.__setitem__(1, 2))
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), [a for a, b in i], max(k), min(v), sum(k), sorted(i, reverse=True), dict(i), dict(reversed(i)), list(zip(k, v)), {b: a for a, b in i}, [*k], {*v} == {"b", "c", "d"})
it = iter(k)
print(next(it), it.__length_hint__(), type(it).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(k)).__name__, type(reversed(v)).__name__, type(reversed(i)).__name__)
a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
print(a.keys() & b.keys(), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.keys() ^ b.keys()), a.items() & b.items(), sorted(a.items() - b.items()), {n: a.get(n, 0) + b.get(n, 0) for n in sorted(a.keys() | b.keys())})


class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, Eq) and self.n == o.n
    def __hash__(self): return self.n % 3
    def __repr__(self): return "Eq%d" % self.n


collide = {Eq(n): n for n in range(8)}
print(collide, Eq(5) in collide, collide[Eq(7)], Eq(9) in collide, collide.pop(Eq(3)), list(collide), Eq(3) in collide.keys(), (Eq(4), 4) in collide.items(), len(collide))
for n in (0, 6):
    del collide[Eq(n)]
collide[Eq(3)] = "back"
print(collide, list(collide.keys() & {Eq(1), Eq(100)}))
print(all(key in d for key in k), any(value == "c" for value in v), len(list(i)), k.__len__(), k.__contains__(2), list(k.__iter__()), k.__eq__({2, 3, 4}), sorted(k.__and__({2})), k.__rand__({2, 7}))
empty = {}
print(empty.keys() == set(), not empty.keys(), list(empty.items()), empty.keys() | {1}, empty.items() == {}.items(), {} .keys() <= {1})

# slice objects: construction, attributes, comparison and indices().
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice("a", [], {}), repr(slice(None, None, -1)))
s = slice(1, 10, 3)
print(s.start, s.stop, s.step, s == slice(1, 10, 3), s != slice(1, 10), s < slice(2, 3), slice(1, 2) > slice(1, 1), slice(None) == slice(None, None, None))
cases = [slice(None), slice(3), slice(1, 4), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(5, 0, -2), slice(-1, -20, -3), slice(100), slice(-100, 100), slice(100, -100, -1), slice(0, 0), slice(7, 3), slice(2, 2, -1), slice(-2, 2), slice(None, None, 100), slice(10 ** 30), slice(-10 ** 30, 10 ** 30, 10 ** 25), slice(True, None)]
for c in cases:
    print(c, [c.indices(n) for n in (0, 1, 5, 10)], list(range(10))[c], "abcdefghij"[c], list(range(*c.indices(10))) == list(range(10))[c])
for f in [lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(1.5).indices(5), lambda: s.indices(-1), lambda: s.indices("x"), lambda: s.indices(), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(start=1), lambda: setattr(s, "start", 1), lambda: setattr(s, "x", 1),
          lambda: slice(1) < slice("a"), lambda: slice(None) < slice(1), lambda: slice(1, 2) < 5, lambda: [][slice("a")], lambda: [1][slice(1, 2, 0)], lambda: type("S", (slice,), {}), lambda: s[0], lambda: len(s), lambda: iter(s)]:
    error(f)
print(hash(slice(1, 2, 3)) == hash(slice(1, 2, 3)), {slice(1): "key"}[slice(1)], len({slice(1, 2), slice(1, 2), slice(1, 3)}), slice(1) in [slice(1)])
error(lambda: hash(slice([])))
error(lambda: {slice({}): 1})


class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return "Index(%d)" % self.n


print(slice(Index(1), Index(4), Index(2)).indices(10), [0, 1, 2, 3, 4][Index(1):Index(4)], slice(Index(1)))


class Seq:
    def __len__(self): return 10
    def __getitem__(self, k): return k.indices(len(self)) if isinstance(k, slice) else k


q = Seq()
print(q[2:5], q[::-1], q[-3:], q[1:2, 3], q[slice(1, 2)], q[slice(None)])
lst = list(range(10))
lst[slice(2, 5)] = ["x"]
del lst[slice(None, None, 3)]
print(lst)
lst[slice(0, 0)] = [9, 8]
print(lst, slice(1, 2).__reduce__()[1], slice(1, 2).__eq__(5), (1, 2, 3)[slice(-2, None)], b"abc"[slice(None, None, -1)])
evens, backwards = slice(None, None, 2), slice(None, None, -1)
print("hello world"[evens], "hello world"[backwards], [1, 2, 3, 4][evens][backwards])


class BadIndex:
    def __index__(self): raise ValueError("index fails")


error(lambda: [1][BadIndex():])
error(lambda: slice(BadIndex()).indices(3))
error(lambda: slice(0, 5, BadIndex()).indices(3))

# What counts as the same key.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len(d))
d = {0: 1, 0.0: 2, False: 3, -0.0: 4}
print(d)
nan = float("nan")
d = {nan: 1}
d[float("nan")] = 2
print(len(d), d[nan], nan in d, float("nan") in d)
d = {"1": "str", 1: "int", (1,): "tuple", b"1": "bytes", None: "none", 1.5: "float", (): "empty", frozenset(): "fs", int: "type", len: "function", ...: "ellipsis", True + 1: "two"}
print([d[k] for k in ("1", 1, (1,), b"1", None, 1.5, (), frozenset(), int, len, ..., 2)])
for bad in ([], {}, set(), ([],), (1, {}), slice([])):
    error(lambda: {bad: 1})
    error(lambda: {}[bad])


class Same:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o
    def __hash__(self): return hash(self.n)


d = {5: "five"}
print(d[Same(5)], d.get(Same(6)), Same(5) in d)
d[Same(5)] = "changed"
print(d, type(list(d)[0]).__name__)


class Counter:
    calls = []
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self):
        Counter.calls.append("h%s" % self.n)
        return self.h
    def __eq__(self, o):
        Counter.calls.append("%s==%s" % (self.n, o.n))
        return self.n == o.n


d = {}
a, b, c = Counter("a", 1), Counter("b", 1), Counter("c", 2)
d[a] = 1
d[c] = 3
print(Counter.calls)
Counter.calls.clear()
d[b] = 2
print(Counter.calls)
Counter.calls.clear()
d[a], d[Counter("b", 1)]
print(Counter.calls)
Counter.calls.clear()
Counter("z", 99) in d
list(d)
d.copy()
dict(d)
print(Counter.calls)
Counter.calls.clear()
s = {a, b}
s | {c}
print(Counter.calls)


class Mutable:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h


m = Mutable(1)
d = {m: "value"}
m.h = 2
print(m in d, len(d), list(d)[0] is m)
m.h = 1
print(m in d, d[m])


class Bad:
    def __hash__(self): return "text"
class Big:
    def __hash__(self): return 10 ** 30
class Neg:
    def __hash__(self): return -1
class NoHash:
    def __eq__(self, o): return True


error(lambda: {Bad(): 1})
print(hash(Big()) == hash(10 ** 30), hash(Neg()), {Neg(): 1} is not None)
error(lambda: {NoHash(): 1})
words = "alpha beta gamma delta epsilon".split()
index = {w: i for i, w in enumerate(words)}
joined = "alphabetagamma"
print(index[joined[:5]], index[joined[5:9]], index["".join(["ga", "mma"])], index.get(joined), index["DELTA".lower()])
ints = {i * 2 ** 32: i for i in range(50)}
print(ints[7 * 2 ** 32], len(ints), ints.get(7), sum(ints.values()))
ints = {i * -1: i for i in range(1000)}
print(ints[-999], ints[0], ints.get(1), len(ints))
floats = {i / 8: i for i in range(100)}
print(floats[0.125], floats[1], floats[12], floats.get(0.1))
tuples = {(i, j): i * j for i in range(20) for j in range(20)}
print(tuples[7, 8], len(tuples), sum(tuples.values()), (20, 0) in tuples)
mixed = {}
for i in range(200):
    mixed[i] = mixed[str(i)] = mixed[float(i) + 0.5] = mixed[(i,)] = i
print(len(mixed), sum(mixed.values()), mixed[5], mixed["5"], mixed[5.5], mixed[5,])
for i in range(0, 200, 2):
    del mixed[str(i)], mixed[i]
print(len(mixed), mixed.get("4"), mixed.get("5"), 4 in mixed, (4,) in mixed)

# Every method and operator of set and frozenset.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a == {3, 2, 1}, a != b, a < {1, 2, 3, 4}, a <= a, a > {1}, a >= b, {1} < a, set() < a, a.isdisjoint({9}), a.isdisjoint(b))
print(a.union(b, [5], "x" * 0), a.intersection(b, [3, 9]), a.difference(b, [1]), a.symmetric_difference([1, 9]), a.union(), a.intersection(), a.difference(), a.issubset([1, 2, 3, 4]), a.issuperset((1, 2)), a.issubset({}), set().issubset([]))
c = {1, 2}
print(c.add(3), c.add(3), c, c.discard(9), c.discard(1), c, c.remove(2), c, c.pop(), c, c.update([5, 6], (7,)), c, c.clear(), c)
c = {1, 2, 3, 4}
print(c.intersection_update([2, 3, 4], [3, 4]), c, c.difference_update([3]), c, c.symmetric_difference_update([4, 5, 6]), c, c.copy() == c, c.copy() is c, c.update(), c.difference_update(), c)
c |= {9}
c &= {5, 9}
c -= {5}
c ^= {1, 9}
print(c)
for f in [lambda: a.remove(99), lambda: set().pop(), lambda: a.add([]), lambda: a.remove([]), lambda: [] in a, lambda: a.discard({}) if 1 else 0, lambda: {1} in {1}, lambda: a | [1], lambda: a & "x", lambda: a - (1,), lambda: a ^ None, lambda: [1] | a, lambda: a + b, lambda: a < [1], lambda: a.union(5), lambda: a.update(5), lambda: set(5), lambda: set(1, 2), lambda: set([[]]), lambda: hash(a), lambda: {a: 1}, lambda: a[0], lambda: a.add(), lambda: a.add(1, 2), lambda: a.pop(1), lambda: a.isdisjoint(5), lambda: a.issubset(5), lambda: a.union([[]]), lambda: set(x=1), lambda: frozenset(x=1), lambda: a < 5, lambda: a * 2, lambda: a.append(1), lambda: frozenset([1]).add(2), lambda: a.symmetric_difference(), lambda: a.symmetric_difference([1], [2]), lambda: a.copy(1)]:
    error(f)


def inplace(op):
    x = {1}
    if op == "|": x |= [2]
    if op == "&": x &= [2]
    if op == "-": x -= [2]
    if op == "^": x ^= [2]


for op in "|&-^":
    error(lambda: inplace(op))
f = frozenset([1, 2, 3])
print(f, frozenset(), frozenset("a"), f | {4}, {4} | f, type(f | {4}).__name__, type({4} | f).__name__, f & a, f - {1}, f ^ {1, 9}, f == a, a == f, hash(f) == hash(frozenset([3, 2, 1])), f.copy() is f, frozenset(f) is f, {f: 1}[frozenset([1, 2, 3])], f in {f}, {1, 2, 3} in {f}, f.union([5]), f.isdisjoint([7]))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2])), hash(frozenset([0])), hash(frozenset([-1])), hash(frozenset(range(100))), hash(frozenset([frozenset()])), hash(frozenset([1.5, 2 ** 70])))
g = f
g |= {7}
print(g, f, type(g).__name__)
print(set(), set("aab") == {"a", "b"}, set([1, 1, 1]), set(range(3)), {*range(3)}, {*()}, {1, 1.0, True}, {0, False, 0.0}, len({1, 2, 2}), set({1: 2}), set((1, 2)), {None}, {()}, {(1, 2)}, set(x % 3 for x in range(10)), set(b"ab"))
print(repr(set()), repr({1}), repr(frozenset()), repr(frozenset([1])), str({1, 2}), bool(set()), bool({0}), sorted({3, 1, 2}), max({1, 5}), sum({1, 2}), 1 in {1}, "x" not in {1}, list({7}), len(frozenset("abc")), [*{4}])
print(sorted(n for n in dir(set) if not n.startswith("_")), sorted(set(dir(set)) - set(dir(frozenset))))


class Sub(set):
    pass


s = Sub([1])
print(s, type(s | {2}).__name__, type(s.copy()).__name__, type(s.union([3])).__name__, s == {1}, Sub() , repr(Sub([2])))
print({1, 2}.__and__({2}), {1}.__or__([2]), {1}.__rsub__({1, 2}), {1}.__contains__(1), {1}.__len__(), {1}.__eq__(5), {1}.__le__({1}), {1}.__iter__().__next__(), {frozenset({1})}.__contains__({1}))
primes = set(range(2, 100))
for i in range(2, 10):
    primes -= set(range(i * i, 100, i))
print(sorted(primes))
x = set()
for i in range(5000):
    x.add(i * 37 % 1000)
    x.discard(i % 7)
print(len(x), sum(x), min(x), max(x), 7 in x, 3 in x)
big = set(range(0, 10000, 2)) & set(range(0, 10000, 3))
print(len(big), sum(big), len(big | {1}), len(set(range(5000)) ^ set(range(2500, 7500))), set(range(100)) > set(range(50)), set(range(100)).isdisjoint(range(100, 200)))
it = iter({1})
print(next(it), it.__length_hint__(), next(it, "end"), type(it).__name__)

# list.sort and sorted: stability, keys, reverse, mixed types, and programs that meddle.
import _functools


def lcg(n, span, seed=1):
    x = seed
    out = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2 ** 31
        out.append((x >> 8) % span)
    return out


def is_sorted(a):
    return all(not b < a for a, b in zip(a, a[1:]))


for n in (0, 1, 2, 10, 63, 64, 65, 200, 3000):
    a = lcg(n, 10 ** 6)
    b = lcg(n, 7)
    pairs = [(x, i) for i, x in enumerate(b)]
    up = sorted(pairs, key=lambda p: p[0])
    down = sorted(pairs, key=lambda p: p[0], reverse=True)
    print(n, is_sorted(sorted(a)), sorted(a, reverse=True) == sorted(a)[::-1], up == sorted(pairs), down == [p for v in range(6, -1, -1) for p in pairs if p[0] == v],
          sorted(map(float, a)) == list(map(float, sorted(a))), is_sorted(sorted(map(str, a))), sorted([(str(x), x) for x in a]) == [(str(x), x) for x in sorted(a, key=str)])
print(sorted([3, 1.5, True, 2 ** 70, -2 ** 70, 0.0]), sorted("hello"), sorted({3: 1, 1: 2}), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([None]), sorted([]))
print(sorted(["b", "A", "c"], key=str.lower), sorted([-3, 2, -1], key=abs), sorted([1, 2, 3], key=lambda x: -x), sorted([1, 2, 3, 4], key=lambda x: x % 2, reverse=True))
print(sorted(["é", "z", "a\U0001f600", "ab", "a", ""], reverse=True), sorted([float("inf"), -1.0, float("-inf")]))
nan = float("nan")
print(sorted([3.0, nan, 1.0])[0] == 3.0, sorted([nan, 2.0, 1.0])[1:])
print(sorted([5, 2, 9], key=_functools.cmp_to_key(lambda a, b: b - a)))


class Counted:
    compared = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Counted.compared += 1
        return self.v < other.v


sorted([Counted(i) for i in range(1000)])
print(Counted.compared)
Counted.compared = 0
print([c.v for c in sorted([Counted(i) for i in range(20, 0, -1)])], Counted.compared)


def fails(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def meddle(change):
    a = [5, 3, 8, 1]
    seen = []

    def key(x):
        seen.append(len(a))
        change(a, x)
        return x
    try:
        a.sort(key=key)
        print("sorted", a, seen)
    except Exception as e:
        print(type(e).__name__ + ":", e, a, seen)


meddle(lambda a, x: None)
meddle(lambda a, x: a.append(x))
meddle(lambda a, x: a.clear())
meddle(lambda a, x: a.extend([]))
meddle(lambda a, x: 1 / (x - 8))
meddle(lambda a, x: a.__init__([1]))


class Grumpy:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if self.v == 77 or other.v == 77:
            raise ValueError("seventy-seven")
        return self.v < other.v


a = [Grumpy(v) for v in lcg(500, 10 ** 6)]
a[300] = Grumpy(77)
before = sorted(g.v for g in a)
fails(lambda: a.sort())
print(len(a), before == sorted(g.v for g in a))
a = [3, 1, 2]
fails(lambda: a.sort(key=lambda x: a.sort() or x))
print(a)
fails(lambda: sorted([1, "a"]))
fails(lambda: sorted([(1, "a"), (1, 2)]))
fails(lambda: sorted([None, None]))
fails(lambda: sorted(5))
fails(lambda: sorted([1], key=5))
fails(lambda: sorted([1], reverse="x"))
fails(lambda: [2, 1].sort(None))
fails(lambda: [2, 1].sort(cmp=None))


class Half:
    def __lt__(self, other):
        return NotImplemented


fails(lambda: sorted([Half(), Half()]))
print(sorted([1, 2, 3], key=None, reverse=1), [1, 2].sort())

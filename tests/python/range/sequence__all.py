# Everything a range can do.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


ranges = [range(0), range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(5, 5), range(5, 2), range(2, 5, -1), range(-3, 3), range(0, -10, -4), range(1, 2, 100), range(10 ** 20, 10 ** 20 + 3), range(0, 10 ** 30, 10 ** 29)]
for r in ranges:
    print(r, len(r), list(r), list(reversed(r)), bool(r), r.start, r.stop, r.step, hash(r) == hash(range(r.start, r.stop, r.step)))
    print([r[i] for i in range(-len(r), len(r), 2)], r[1:], r[:-1], r[::2], r[::-1], r[-2:], r[5:1:-1], 5 in r, 5.0 in r, "5" in r, -2 in r, r.count(2), r.count("x"))
r = range(0, 20, 2)
print(r.index(8), 8 in r, 9 in r, r[3], r[-1], r[2:5], r[2:5][1], max(r), min(r), sum(r), sorted(r, reverse=True)[:3], True in range(2), 2.5 in r)
for f in [lambda: r[10], lambda: r[-11], lambda: r["x"], lambda: r[1.5], lambda: r.index(9), lambda: r.index("x"), lambda: r.index(-2), lambda: range(1.5), lambda: range("a"), lambda: range(None), lambda: range(1, 2, 0), lambda: range(), lambda: range(1, 2, 3, 4),
          lambda: range(5)[::0], lambda: len(range(10 ** 20)), lambda: hash(range(3)) and "hashable", lambda: range(3) < range(4), lambda: range(3) + range(2), lambda: setattr(range(3), "start", 1), lambda: setattr(range(3), "x", 1), lambda: range(3).append(1), lambda: next(range(3)), lambda: range(stop=3), lambda: type("R", (range,), {}), lambda: range(10 ** 20)[10 ** 20]]:
    error(f)
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(5) == range(0, 5, 1), range(1) == range(0, 1, 9), {range(3): 1}[range(0, 3)], range(0, 3, 2) != range(0, 5, 2))
print(10 ** 25 in range(10 ** 30), range(10 ** 30)[10 ** 29], range(10 ** 30)[-1], range(0, 10 ** 30, 7)[5:8], (10 ** 29) * 7 in range(0, 10 ** 30, 7), range(2 ** 63 - 2, 2 ** 63 + 2)[3], list(range(2 ** 63 - 1, 2 ** 63 + 2)), range(-2 ** 64, 2 ** 64).index(0))
it = iter(range(5))
print(next(it), list(it), list(it), next(it, "end"), type(it).__name__, type(iter(range(10 ** 20))).__name__, it.__length_hint__(), iter(range(7)).__length_hint__())
rit = reversed(range(0, 10, 3))
print(list(rit), list(reversed(range(10 ** 20, 10 ** 20 + 2))))


class Index:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


print(range(Index(3)), list(range(Index(1), Index(7), Index(2))), range(9)[Index(4)], range(True), range(True, 3))


class FiveEq:
    def __eq__(self, other): return other == 5


print(FiveEq() in range(10), range(10).index(FiveEq()), range(10).count(FiveEq()), FiveEq() in range(3))
a, *b = range(4)
print(a, b, [*range(3)], (*range(2),), {*range(3)}, dict(zip(range(2), range(2))), tuple(range(3)), list(map(lambda x: x * x, range(4))), range(3).__contains__(2), range(3).__iter__().__next__(), range(3).__reduce__()[1])
total = 0
for i in range(10, -1, -5):
    for j in range(i):
        total += i * j
print(total, repr(range(3)), str(range(1, 2)), repr(range(0, 5, 2)), f"{range(3)}", range.__name__, type(range(3)))
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)

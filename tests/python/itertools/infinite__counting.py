# count, cycle, repeat, accumulate, and their texts.
import itertools as it


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def take(n, iterable):
    return [x for _, x in zip(range(n), iterable)]


print(take(3, it.count()), take(3, it.count(10)), take(3, it.count(1, 2)), take(4, it.count(5, -2)), take(4, it.count(0.5, 0.25)), take(3, it.count(start=3, step=4)), take(3, it.count(10 ** 30, 10 ** 29)), take(3, it.count(2 ** 63 - 2)), take(2, it.count(True)), take(3, it.count(1, 0)))
print(repr(it.count()), repr(it.count(5)), repr(it.count(1, 2)), repr(it.count(1.5)), repr(it.count(1, 1.0)), repr(it.repeat(1)), repr(it.repeat("x", 3)))
c = it.count(3)
next(c)
print(c, next(c), iter(c) is c)
error(lambda: it.count("a"))
error(lambda: it.count(1, "a"))
error(lambda: it.count(1, 2, 3))
print(take(7, it.cycle("abc")), take(3, it.cycle([1])), list(it.cycle([])), take(5, it.cycle(i for i in range(2))))
error(lambda: it.cycle())
error(lambda: it.cycle(5))
print(list(it.repeat(5, 3)), list(it.repeat("x", 0)), list(it.repeat("x", -5)), take(2, it.repeat(None)), list(map(pow, range(4), it.repeat(2))), list(it.repeat(object=1, times=2)), it.repeat(1, 5).__length_hint__())
error(lambda: it.repeat())
error(lambda: it.repeat(1, "x"))
error(lambda: it.repeat(1).__length_hint__())
r = it.repeat("a", 2)
print(next(r), r, list(r), r)
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([])), list(it.accumulate([1, 2, 3], lambda a, b: a * b)), list(it.accumulate("abc")), list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate([], initial=5)), list(it.accumulate([[1], [2]])), list(it.accumulate([1, 2], func=None, initial=None)), list(it.accumulate([2, 3], pow)), list(it.accumulate(iterable=[1.5, 2])))
error(lambda: it.accumulate())
error(lambda: it.accumulate(5))
error(lambda: list(it.accumulate([1, "a"])))
error(lambda: list(it.accumulate([1, 2], 5)))
error(lambda: list(it.accumulate([1, 2, 3], lambda a, b: 1 // 0)))


class Add:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Add(self.v + "+" + o.v)


print([a.v for a in it.accumulate(map(Add, "xyz"))])
print([type(x).__name__ for x in (it.count(), it.cycle("a"), it.repeat(1), it.accumulate([]))], sum(it.islice(it.count(1), 100)), dict(zip("abc", it.count())), next(it.cycle("q")), list(zip(it.count(), "ab")))
fib = it.accumulate(it.repeat((0, 1), 10), lambda p, _: (p[1], p[0] + p[1]))
print([a for a, b in fib])
big = it.count(2 ** 62, 2 ** 62)
print([next(big) for _ in range(4)])
f = it.count(0.1, 0.1)
print([next(f) for _ in range(5)])

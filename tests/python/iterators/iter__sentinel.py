# iter() in both forms, next() with default, and what makes an iterator.
def error(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


data = [3, 1, 4, 1, 5]
print(list(iter(data.pop, 1)), data)
it = iter(lambda: 5, 5)
print(type(it).__name__, list(it), list(it), next(it, "end"))
n = 0


def count():
    global n
    n += 1
    return n


print(list(iter(count, 4)), n, [x for x in iter(count, 7)], n)
it = iter(count, 100)
print(next(it), next(it), iter(it) is it)
error(lambda: next(iter([])))
error(lambda: next(5))
error(lambda: next([]))
error(lambda: next())
error(lambda: next(iter([]), 1, 2))
error(lambda: iter(5))
error(lambda: iter(5, 5))
error(lambda: iter())
error(lambda: iter([], [], []))
print(next(iter([]), None), next(iter("a"), "default"), next(iter(()), []))


def stops():
    raise StopIteration("from callable")


print(list(iter(stops, 1)))


def raises():
    raise ValueError("from callable")


error(lambda: list(iter(raises, 1)))


class Iter:
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        return self.n


class NotIterator:
    def __iter__(self): return 5


class IterRaises:
    def __iter__(self): raise KeyError("in __iter__")


class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError("in __next__")


print(next(Iter()))
error(lambda: iter(Iter()))
error(lambda: iter(NotIterator()))
error(lambda: iter(IterRaises()))
error(lambda: list(NextRaises()))
error(lambda: [x for x in NextRaises()])
error(lambda: sum(NextRaises()))
error(lambda: dict(NextRaises()))
error(lambda: set(NextRaises()))
error(lambda: "".join(NextRaises()))
error(lambda: a if (a := list(NextRaises())) else 0)


class Resumes:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n


r = Resumes()
print(list(r), list(r), list(r), next(r))
names = [type(iter(x)).__name__ for x in ([], (), "", "é", b"", {}, set(), frozenset(), range(0), {}.keys(), {}.values(), {}.items(), reversed([]), (i for i in ()), zip(), map(str, []), enumerate([]))]
print(names)
hints = [iter(x).__length_hint__() for x in ([1, 2], (1,), "abc", b"ab", {1: 2}, {1, 2, 3}, range(4), reversed([1, 2]))]
print(hints)
a = iter([1, 2, 3])
b = a
print(next(a), next(b), list(a))
x = iter("abc")
for c in x:
    print(c, next(x, "none"), end=" ")
print()
words = iter("a b STOP c d".split())
print([w for w in iter(lambda: next(words), "STOP")], list(words))


def chunks(it, n):
    it = iter(it)
    return iter(lambda: [v for v, _ in zip(it, range(n))], [])


print(list(chunks(range(6), 3)))


class Countdown:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return self.n - i


print(list(Countdown(3)), type(iter(Countdown(1))).__name__, list(zip(Countdown(2), Countdown(3))), 2 in Countdown(3), max(Countdown(4)), [*Countdown(2)], tuple(Countdown(1)), sorted(Countdown(3)))
first, *rest = Countdown(4)
print(first, rest, all(Countdown(3)), any(Countdown(0)), sum(Countdown(10)), dict(enumerate(Countdown(2))), "".join(map(str, Countdown(5))))

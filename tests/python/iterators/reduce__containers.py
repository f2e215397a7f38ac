# __reduce__, __setstate__ and __length_hint__ of the iterators of containers.
import _operator as operator


def show(it):
    r = it.__reduce__()
    return (r[0].__name__,) + tuple(list(x) if hasattr(x, "__next__") else x for x in r[1]) + r[2:]


makers = [
    lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2)), lambda: iter(range(5)), lambda: iter(range(9, 1, -3)),
    lambda: iter(range(10 ** 30, 10 ** 30 + 3)), lambda: reversed(range(4)), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.values()), lambda: iter({1: 2}.items()),
    lambda: reversed({1: 2, 3: 4}), lambda: reversed({1: 2}.items()), lambda: iter({7}), lambda: iter(frozenset([8])), lambda: iter("ab"), lambda: iter(int, 0),
]
for make in makers:
    it = make()
    print(type(it).__name__, operator.length_hint(it, -1), show(it), end=" ")
    next(it, None)
    print(operator.length_hint(it, -1), show(it), end=" ")
    for _ in it:
        pass
    print(operator.length_hint(it, -1), list(it), show(it))
it = iter([1, 2, 3])
it.__setstate__(2)
print(list(it))
it = iter([1, 2, 3])
it.__setstate__(-5)
print(list(it))
it = iter(range(10))
it.__setstate__(7)
print(list(it))
it = reversed([1, 2, 3])
it.__setstate__(0)
print(list(it))
e = enumerate("ab", 5)
next(e)
print(e.__reduce__()[1][1], list(e))
e = enumerate("abc", 2 ** 63 - 2)
print(list(e))
print(zip([1], strict=True).__reduce__()[2:], zip().__reduce__(), map(None, [1]).__reduce__()[0], filter(None, [0, 1]).__reduce__()[0])


class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


it = iter(Old())
print(type(it).__name__, next(it), it.__reduce__()[2], list(it), list(it), 20 in Old(), 5 in Old())


class Sized(Old):
    def __len__(self):
        return 3


print(list(reversed(Sized())), operator.length_hint(reversed(Sized())), operator.length_hint(iter(Sized())), reversed(Sized()).__reduce__()[2])
pairs = list(enumerate([1, 2]))
print(pairs, pairs[0] is not pairs[1])
z = zip([1, 2], [3, 4])
first = next(z)
second = next(z)
print(first, second)


class Hint:
    def __init__(self, h):
        self.h = h

    def __length_hint__(self):
        if isinstance(self.h, type):
            raise self.h("hint")
        return self.h

    def __iter__(self):
        return iter((1, 2))


for h in (5, 0, NotImplemented, TypeError, ValueError, -1, "x", 2 ** 70):
    try:
        print(list(Hint(h)), end=" ")
        print(operator.length_hint(Hint(h), 9))
    except Exception as e:
        print(type(e).__name__ + ":", e)

# Tuples: construction, comparison, methods, hashing and unpacking.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = (1, "a", 2.5, None, (3,))
print(t, (), (1,), 1, tuple(), tuple("ab"), tuple([1, 2]), tuple({3: 4}), tuple(range(3)), tuple(i for i in "x"), tuple(t) is t, t[:] is t, tuple() is tuple([]), t + () is not None)
print(t[0], t[-1], t[1:3], t[::-1], t[::2], len(t), "a" in t, (3,) in t, 9 in t, t.index("a"), t.count(1), t.count(True), t * 2, 2 * (0,), t + (1,), () + (), (1,) * 0, (1,) * -1)
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 99), (1, 2) == [1, 2], (1, "a") == (1.0, "a"), (1, 2) != (2, 1), (1, (2, 3)) < (1, (2, 4)))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)), hash((1, (2, 3))), hash((-1,)), hash((0,)), hash((1.5, 2)), hash((1, 2)) == hash((1.0, True + 1)), hash((0, 0)), hash((2 ** 61 - 1,)), hash((10 ** 30, -10 ** 30)), hash(tuple(range(50))), hash((True, False)), hash(((), ())), hash((float("inf"),)))
for f in [lambda: t[5], lambda: t["a"], lambda: t[1.0], lambda: t.index(99), lambda: t.index(1, 1), lambda: t.index("a", "b"), lambda: t + [1], lambda: t + 5, lambda: t * "a", lambda: t * t, lambda: t < [1], lambda: (1,) < ("a",), lambda: t.__setitem__, lambda: t.append(1), lambda: hash(([],)), lambda: tuple(5), lambda: tuple(1, 2), lambda: tuple(x=1), lambda: t.count(), lambda: t.count(1, 2), lambda: t[::0], lambda: (1,) * (1 << 62), lambda: setattr(t, "x", 1), lambda: t()]:
    error(f)


def set_item():
    t[0] = 1


def del_item():
    del t[0]


error(set_item)
error(del_item)
x = (1, [2])
try:
    x[1] += [3]
except TypeError as e:
    print(e, x)
x[1].append(4)
print(x)
a, b, *c = (1, 2, 3, 4)
(d, e), f = (5, 6), 7
print(a, b, c, d, e, f)
print({(1, 2): "pair"}[1, 2], {(): 0}[()], (1, 2) in {(1, 2)}, max((1, 2), (1, 3)), min((2,), (1, 5)), sorted([(2, "b"), (1, "z"), (2, "a")]), sum(((1,), (2,)), ()))
print(1, *(2, 3), sep=",")
print(((1)), ((1,)), (1, ), (), ((),), ((), ()), (1, 2,), tuple([(1,)]), repr((1,)), str((1, "a")), repr(("it's", 'q"')), "%s" % ((1, 2),), "{}".format((1,)))


class Sub(tuple):
    pass


s = Sub([1, 2])
print(s, type(s).__name__, type(s[:]).__name__, type(s + (3,)).__name__, type(s * 1).__name__, s == (1, 2), hash(s) == hash((1, 2)), tuple(s) is s, type(tuple(s)).__name__, isinstance(s, tuple), s.__class__.__base__.__name__)
it = iter((1, 2))
print(next(it), it.__length_hint__(), next(it), next(it, "end"), type(it).__name__, list(reversed((1, 2, 3))), list(enumerate(("a", "b"))), list(zip((1, 2), (3, 4))), dict(((1, 2), (3, 4))), [x for x, in [(1,), (2,)]])
print((1, 2).__add__((3,)), (1,).__mul__(3), (1,).__contains__(1), (1,).__len__(), (5, 6).__getitem__(1), (1,).__eq__([1]), (1,).__hash__() == hash((1,)), (1, 2).__getnewargs__(), (1, 2).__iter__().__next__(), sorted(n for n in dir(tuple) if not n.startswith("_")))
r = ()
for i in range(10):
    r += (i,)
print(r, r[2:8:3], sum(r), r.index(7, 5), r.index(7, 5, 8), r.index(3, -8), r.count(3), tuple(sorted(r, reverse=True)), tuple(map(str, r[:3])), tuple(filter(None, r)))
big = tuple(range(5000))
print(len(big), big[4999], hash(big) == hash(tuple(range(5000))), sum(big[::7]), big[:3] + big[-3:], big == tuple(list(big)), (big,) == (tuple(big),))
swap = 1, 2
swap = swap[::-1]
p, q = swap
p, q = q, p
print(swap, p, q)
def returns(): return 1, 2, 3
print(returns(), returns()[1], [*returns()], len(returns()))
nested = t
for _ in range(3):
    nested = (nested,)
print(nested, nested[0][0][0] is t)
for i, (j, k) in [(1, (2, 3)), (4, (5, 6))]:
    print(i + j * k, end=" ")
print()

# partial, reduce and cmp_to_key from _functools.
import _functools as ft


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


partial, reduce, cmp_to_key = ft.partial, ft.reduce, ft.cmp_to_key


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, a=3)
print(p(), p(4), p(5, b=6), p(a=7), p.func is show, p.args, p.keywords, type(p).__name__, callable(p))
q = partial(p, 9, c=1)
print(q(), q.func is show, q.args, q.keywords, partial(int, base=2)("101"), partial(pow, 2)(5), partial(print, end="!\n")("x"))
p.attr = 5
print(p.attr, p.__dict__)
print(repr(partial(max, 1, key=None)), repr(partial(len)), repr(partial(show, "x")).startswith("functools.partial(<function show at"))
for f in [lambda: partial(), lambda: partial(5), lambda: partial(len)(), lambda: partial(len, [1], [2])(), lambda: p(1, **{"a": 1, 2: 3}), lambda: setattr(p, "func", 5), lambda: setattr(p, "args", ()), lambda: partial(show).missing]:
    error(f)


class C:
    def method(self, *args): return "method", args


print(C().method(1), partial(C.method, C())(3))
p.keywords["a"] = "changed"
print(p(), p.keywords)
r = partial(show)
r.__setstate__((show, (1,), {"z": 2}, None))
print(r(), r.__reduce__()[2][1:3])
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + [b], "abc", []), reduce(lambda a, b: b, [5]), reduce(None, [5]), reduce(None, [], "initial"), reduce(lambda a, b: "(%s%s)" % (a, b), "abcd"))
for f in [lambda: reduce(lambda a, b: a, []), lambda: reduce(lambda a: a, [1, 2]), lambda: reduce(5, [1, 2]), lambda: reduce(), lambda: reduce(max), lambda: reduce(max, 5), lambda: reduce(max, [1], 2, 3), lambda: reduce(lambda a, b: a / b, [1, 0])]:
    error(f)
k = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=k), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("abc", key=cmp_to_key(lambda a, b: ord(b) - ord(a))), k(1) < k(2), k(1) == k(1), k(2) >= k(3), k(5).obj)
error(lambda: cmp_to_key())
error(lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2))
error(lambda: k(1) < 5)
error(lambda: hash(k(1)))
error(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")))
error(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0)))
words = ["10", "9", "2", "1"]
print(sorted(words, key=cmp_to_key(lambda a, b: int(a) - int(b))), sorted(words, key=cmp_to_key(lambda x, y: (y + x > x + y) - (y + x < x + y))))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, lambda x: x + 1, int)("41"), reduce(lambda acc, c: acc * 31 + ord(c) & 0xffffffff, "hash me", 7), reduce(dict.__or__, [{1: 2}, {3: 4}, {1: 9}]))
curried = partial(partial, partial, show)
print(curried(1)(2)(3))

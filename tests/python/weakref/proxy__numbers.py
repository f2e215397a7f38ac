# Operators through a proxy, on either side and in place.
from _weakref import proxy, ProxyType


class N:
    "Every operator tells its name and who it met."

    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name


def define(special, text):
    def method(self, *others):
        return " ".join([text, self.name, *[o.name if type(o) is N else repr(o) for o in others]])

    setattr(N, special, method)


for name in "add sub mul matmul truediv floordiv mod divmod lshift rshift and xor or pow".split():
    define(f"__{name}__", name)
    define(f"__r{name}__", "r" + name)
    if name != "divmod":
        define(f"__i{name}__", "i" + name)
for name in "neg pos abs invert".split():
    define(f"__{name}__", name)
a, b = N("a"), N("b")
p, q = proxy(a), proxy(b)
print(p + 1, "|", 1 + p, "|", p + q, "|", a + b)
print(p - 1, "|", 1 - p, "|", p * 2, "|", 2 * p, "|", p @ 5, "|", 5 @ p)
print(p / 1, "|", 1 / p, "|", p // 1, "|", 1 // p, "|", p % 1, "|", 1 % p)
print(p << 1, "|", 1 << p, "|", p >> 1, "|", 1 >> p, "|", p & 1, "|", 1 & p, "|", p ^ 1, "|", 1 ^ p, "|", p | 1, "|", 1 | p)
print(divmod(p, 2), "|", divmod(2, p), "|", p ** 2, "|", 2 ** p, "|", pow(p, 2, 3), "|", pow(p, q))
print(-p, "|", +p, "|", abs(p), "|", ~p)
for op in "+= -= *= @= /= //= %= <<= >>= &= ^= |= **=".split():
    names = {"r": proxy(a)}
    exec(f"r {op} 5", names)
    print(op, names["r"], end="; ")
print()
for op in "+= @= **=".split():
    names = {"r": proxy(a), "q": q}
    exec(f"r {op} q", names)
    print(op, names["r"], end="; ")
print()


class F(float):
    pass


f = F(2.0)
p = proxy(f)
print(p + 1.0, 1.0 + p, p == 2.0, 2.0 == p, p < 3, 3 < p, -p, abs(p), p / 4, p ** 2, 2 ** p, divmod(p, 2), int(p), float(p), bool(p))
p += 1
print(p, type(p))


class I:
    def __index__(self):
        return 10


i = I()
p = proxy(i)
print("0123456789X"[p], p.__index__(), hex(p), int(p))


class Empty:
    pass


e = Empty()
p = proxy(e)
for act in (lambda: p + 1, lambda: 1 + p, lambda: p @ p, lambda: -p, lambda: abs(p), lambda: p ** 2, lambda: pow(2, p, 3), lambda: divmod(p, p),
            lambda: p < p, lambda: int(p), lambda: "a"[p], lambda: [1] * p, lambda: p & 1):
    try:
        print(act())
    except TypeError as error:
        print(error)
try:
    p += 1
except TypeError as error:
    print(error)
print(p == e, p != e, e == p, p == p, bool(p))
q = proxy(e)
del e
for act in (lambda: q + 1, lambda: 1 + q, lambda: -q, lambda: 2 ** q, lambda: pow(2, 3, q), lambda: int(q), lambda: q == 1, lambda: divmod(1, q)):
    try:
        print(act())
    except ReferenceError as error:
        print(error)

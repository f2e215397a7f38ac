# Every method of float, with round and the integer conversions.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


import math
print(sorted(n for n in dir(float) if not n.startswith("_")))
nan, inf = float("nan"), float("inf")
for v in (0.0, -0.0, 1.0, -2.5, 0.1, 1e10, 123.456, 2.0 ** 60, 1e-10):
    print(v, v.hex(), v.is_integer(), v.as_integer_ratio(), v.conjugate(), v.real, v.imag, int(v), math.floor(v), math.ceil(v), math.trunc(v), round(v), v.__bool__(), abs(v))
for v in (nan, inf, -inf):
    print(v, v.hex(), v.is_integer(), v.real, v.imag, bool(v), repr(v), v.__trunc__.__name__)
    for f in (lambda: v.as_integer_ratio(), lambda: int(v), lambda: round(v), lambda: math.floor(v), lambda: math.ceil(v), lambda: math.trunc(v), lambda: round(v, 2), lambda: v.__floor__()):
        error(f)
for text in ["0x1p0", "0x1.8p1", "-0x1.8p-1", "1.5", "0x.8", "0x1p-1074", "0x1p1023", "0x1.fffffffffffffp1023", " 0x1 ", "inf", "-nan", "0x0p0", "-0x0.0p5", "1p3", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1.8", "ap1", "+0xA.Bp2"]:
    error(lambda: float.fromhex(text))
for text in ["", "0x", "0xg", "0x1p", "0x1p1024", "1.8.2", "0x1p+", "x1", "0x1 p0", "0x1p1.5"]:
    error(lambda: float.fromhex(text))
error(lambda: float.fromhex(5))
print([round(x, 0) for x in (0.5, 1.5, 2.5, -0.5, -1.5)], [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 1e20)])
print(round(2.675, 2), round(1.005, 2), round(1234.5678, 2), round(1234.5678, -2), round(1234.5678, -4), round(0.1, 25), round(1e300, -299), round(5.5e-5, 5), round(-2.345, 2), round(1.5, None), round(1e16, 1), round(15.0, -1), round(25.0, -1), round(1e-5, 3), round(-0.04, 1))
error(lambda: round(1.5, "x"))
error(lambda: round(1.5, 1.0))
error(lambda: round(1e308, -308))
error(lambda: round(1.7e308, -308))
print((0.5).__round__(), (2.5).__round__(1), (1.5).__floor__(), (1.5).__ceil__(), (1.5).__divmod__(1), (1.5).__rsub__(2), (1.5).__rpow__(4), (1.5).__floordiv__(0.5), (1.5).__mod__(1), (1.5).__eq__(1.5), (1.5).__eq__("x"), (1.5).__lt__(2), (1.5).__add__("x"), (1.5).__getnewargs__(), float.__getformat__("double"))
error(lambda: float.__getformat__("x"))


class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 3
class BadF:
    def __float__(self): return "x"
class Sub(float):
    pass
class SubF:
    def __float__(self): return 2
print(float(F()), float(I()), float(Sub(1.5)), type(float(Sub(1.5))).__name__, type(Sub(1.5) + 1).__name__, Sub(2.5).hex(), Sub.fromhex("0x1p1"), type(Sub.fromhex("1")).__name__, math.sqrt(F()) > 1.5)
error(lambda: float(BadF()))
error(lambda: float(SubF()))
error(lambda: float([]))
error(lambda: float("1", "2"))
error(lambda: float(x=1))
print(hash(0.0), hash(-0.0), hash(1.0), hash(0.5), hash(-0.5), hash(1e300), hash(inf), hash(-inf), hash(0.1), hash(2.0 ** 70) == hash(2 ** 70), hash(1.5) == hash(Sub(1.5)))
from sys import float_info as fi
print(fi.max, fi.min, fi.epsilon, fi.dig, fi.mant_dig, fi.max_exp, fi.min_exp, fi.max_10_exp, fi.min_10_exp, fi.radix, fi.rounds)

# Every method and attribute of int.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(sorted(n for n in dir(int) if not n.startswith("_")))
for n in (0, 1, -1, 5, -5, 255, 1 << 40, -(1 << 40) - 1):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.is_integer(),
          n.__floor__(), n.__ceil__(), n.__trunc__(), n.__round__(), n.__index__(), n.__int__(), n.__float__(), n.__pos__(), n.__neg__(), n.__abs__(), n.__bool__())
print((1000).to_bytes(2), (1000).to_bytes(2, "little"), (1000).to_bytes(4, "big"), (-2).to_bytes(1, signed=True), (0).to_bytes(), (0).to_bytes(0), (255).to_bytes(length=3, byteorder="little"))
print((-129).to_bytes(2, "big", signed=True), (127).to_bytes(1, "big", signed=True), (-128).to_bytes(1, "big", signed=True), (1 << 100).to_bytes(13))
error(lambda: (256).to_bytes(1))
error(lambda: (-1).to_bytes(1))
error(lambda: (128).to_bytes(1, "big", signed=True))
error(lambda: (-129).to_bytes(1, "big", signed=True))
error(lambda: (1).to_bytes(-1))
error(lambda: (1).to_bytes(1, "middle"))
error(lambda: (1).to_bytes("x"))
print(int.from_bytes(b""), int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2, 3]), int.from_bytes(b"\xff\x7f", "little", signed=True),
      int.from_bytes((255, 255), "big"), int.from_bytes(b"\x80" + bytes(9), signed=True), int.from_bytes(range(5)))
error(lambda: int.from_bytes("abc"))
error(lambda: int.from_bytes(5))
error(lambda: int.from_bytes([256]))
error(lambda: int.from_bytes(b"a", "x"))


class Sub(int):
    def __new__(cls, v=0): return super().__new__(cls, v)
print(type(Sub.from_bytes(b"\x05")).__name__, Sub.from_bytes(b"\x05") + 1, type(Sub(5) + 1).__name__, type(-Sub(5)).__name__, type(+Sub(5)).__name__, type(Sub(3).real).__name__)
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, 3), round(15, -1), round(25, -1), round(55, -5), round(-5, -1), round(7), round(True), round(5, None))
error(lambda: round(5, 1.5))
error(lambda: round(5, "x"))
for args in [(5,), (5, 3), (5, 0), (-5, 3)]:
    if len(args) == 2 and args[1]:
        print(int.__add__(*args), int.__sub__(*args), int.__mul__(*args), int.__floordiv__(*args), int.__mod__(*args), int.__divmod__(*args), int.__truediv__(*args), int.__pow__(*args), int.__rsub__(*args), int.__rpow__(*args), int.__rdivmod__(*args))
print(int.__add__(1, 1.0), int.__lt__(1, "a"), int.__eq__(1, 1.0), (1).__and__(3), (1).__lshift__(4), (1).__rlshift__(4), (5).__ror__(2), (5).__rxor__(2), (5).__pow__(3, 7), (5).__pow__("x"))
print((5).__format__("x"), (5).__format__(""), (5).__str__(), (5).__repr__(), (5).__hash__(), (5).__sizeof__() > 0, int.__name__, int.__base__, (5).__class__, (5).__getnewargs__())
error(lambda: (5).real.__class__("x"))
error(lambda: setattr(5, "real", 6))
error(lambda: (5).bit_length(1))
error(lambda: int.bit_length("x"))
print(int(5) is int(5), int.__doc__ is not None, int.mro(), [k for k in (True, 5).count.__self__])
print(~5, ~-1, -(-5), +5, abs(-5), ~(1 << 64), -(1 << 64), abs(-(1 << 64)), not 5, 5 and 6)
print(max(1, 2 ** 70), min(-2 ** 70, 0), sorted([2 ** 65, -1, 2 ** 64, 0, -2 ** 65]), sum([2 ** 62] * 4), sum([2 ** 63, -2 ** 63]), sum(range(10 ** 5)))

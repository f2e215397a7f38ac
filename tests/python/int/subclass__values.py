def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Named(int):
    def __repr__(self):
        return "Named(%d)" % int(self)


class Slotted(int):
    __slots__ = ()


small, big, read = Named(5), Named(2**100), Named("-7f", 16)
small.note, big.note, read.note = 3, [1], {}
print(small, big, read, small.note, big.note, read.note)
print(type(small + 1), type(+big), type(big.__index__()), -big, abs(read), type(small.real), type(small.conjugate()))
print(hash(small) == hash(5), hash(big) == hash(2**100), {5: 1}[small], big in {2**100})
print(type(round(big)), round(big, -3), type(int(big)), Named.from_bytes(b"\x01\x02"), Slotted(2**70) * 2)


class Odd(int):
    def __add__(self, other):
        return "add"

    def __radd__(self, other):
        return "radd"

    def __iadd__(self, other):
        return "iadd"

    def __rsub__(self, other):
        return NotImplemented

    def __pow__(self, *rest):
        return ("pow", rest)

    def __rpow__(self, *rest):
        return ("rpow", rest)

    def __bool__(self):
        return False

    def __int__(self):
        return 99

    def __float__(self):
        return 2.5

    def __index__(self):
        return 7


o = Odd(4)
print(1 + o, o + 1, o + o, 1 - o, o - 1, o**2, 2**o, pow(o, 2, 3), bool(o), int(o), float(o), [0, 1, 2, 3, 4, 5, 6, 7, 8][o], 1.0 * o, complex(o))
o += 1
print(o)


class Refusing:
    def __add__(self, other):
        return NotImplemented

    __radd__ = __mul__ = __add__


n = Refusing()
show(lambda: n + 1)
show(lambda: 1 + n)
show(lambda: n * [1])
show(lambda: [1] + n)
show(lambda: n**n)
show(lambda: pow(n, 1, 2))
show(lambda: pow(1, 2, n))
show(lambda: divmod(n, 1))
show(lambda: n @ n)
show(lambda: print >> n)


class Holder:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def __float__(self):
        return self.value

    def __index__(self):
        return self.value


for value in (3, 3.5, "a", None):
    h = Holder(value)
    show(lambda: int(h))
    show(lambda: float(h))
    show(lambda: [1, 2, 3, 4][h])
    show(lambda: round(1.25, h))


def in_place(op, a, b):
    names = {"a": a, "b": b}
    try:
        exec(f"a {op}= b", names)
        print(op, repr(names["a"]))
    except Exception as e:
        print(op, type(e).__name__, e)


for op in "+ - * @ / // % << >> & ^ | **".split():
    for a, b in ((1, "a"), ([1], 2), ((1,), None), (1.5, 2), (3, [1]), (1.5, [1]), (None, 1), (True, True), ({1}, {2}), ([1], n), (7, small)):
        in_place(op, a, b)

# abs, divmod, pow, round, bin, hex, oct, hash, chr, ord, int-like protocols.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(abs(-5), abs(5), abs(-2.5), abs(True), abs(-10 ** 30), abs(-0.0), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(7, -3.0), divmod(True, 2), divmod(10 ** 30, 7))
print(pow(2, 10), pow(2, -1), pow(2.5, 2), pow(3, 4, 5), pow(base=2, exp=3), pow(2, exp=5, mod=7), pow(-2, 3), pow(0, 0), pow(2, 0.5), pow(3, -1, 11), pow(10, 20, 3), pow(True, 5))
print(round(2.5), round(3.5), round(-2.5), round(2.567, 1), round(1234, -2), round(5), round(2.5, 0), round(1e20), round(number=2.6), round(2.675, ndigits=2), round(True), round(12345.678, -3), type(round(2.0)).__name__, type(round(2.0, 0)).__name__)
print(bin(10), bin(-10), hex(255), hex(-255), oct(8), oct(-8), bin(0), bin(True), hex(2 ** 64), chr(65), chr(8364), ord("a"), ord("€"), ord("😀"), ord(b"z"))
print(hash(5), hash(-1), hash(-2), hash(0), hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(1.0), hash(0.5), hash(True), hash(10 ** 30), hash(float("inf")), hash(()), hash((1, 2)), hash(None) == hash(None))
for f in [lambda: abs("a"), lambda: abs(None), lambda: abs(), lambda: abs(1, 2), lambda: divmod(1), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: divmod(1, "a"), lambda: divmod(1.0, 0), lambda: pow("a", 1), lambda: pow(1, 2, "a"), lambda: pow(1.0, 2, 3), lambda: pow(1, 2, 0), lambda: pow(2, -1, 4), lambda: pow(1, 2, 3, 4), lambda: pow(0, -1), lambda: round("a"), lambda: round(1, "a"), lambda: round(1.5, "a"), lambda: round(None), lambda: round(float("nan")), lambda: round(float("inf")),
          lambda: bin(1.0), lambda: bin("a"), lambda: hex(None), lambda: oct(1.5), lambda: chr("a"), lambda: chr(-1), lambda: chr(1.5), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: ord(b"ab"), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash(slice([]))]:
    error(f)


class Num:
    def __abs__(self): return "abs"
    def __divmod__(self, o): return "divmod", o
    def __rdivmod__(self, o): return "rdivmod", o
    def __pow__(self, o, m=None): return "pow", o, m
    def __rpow__(self, o, m=None): return "rpow", o
    def __round__(self, n=None): return "round", n
    def __index__(self): return 10
    def __hash__(self): return 77


n = Num()
print(abs(n), divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 3), pow(2, n), round(n), round(n, 1), round(n, None), bin(n), hex(n), oct(n), chr(n).encode(), hash(n))
error(lambda: pow(2, n, 5))


class BadIndex:
    def __index__(self): return "x"


class RaisesIndex:
    def __index__(self): raise ValueError("in index")


class BadHash:
    def __hash__(self): return 1.5


for f in [lambda: bin(BadIndex()), lambda: hex(RaisesIndex()), lambda: chr(BadIndex()), lambda: [1][BadIndex()], lambda: hash(BadHash()), lambda: "a" * BadIndex(), lambda: range(RaisesIndex())]:
    error(f)
print(all([]), all([1, 1]), all([1, 0]), any([]), any([0, 1]), any([0, 0]), all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 9]), all({}), any({0: 1}), all("ab"), any(""), all([[]]), any([[]]), all([[[]]]))
for f in [lambda: all(5), lambda: any(None), lambda: all(), lambda: any([], []), lambda: all([1, 2], 3), lambda: any(1 / x for x in [0])]:
    error(f)
it = iter([1, 0, 5])
print(all(it), list(it))
it = iter([0, 1, 5])
print(any(it), list(it))
print(len([1, 2]), len("é😀"), len({}), len(range(10)), len(b"abc"), len({1: 2}), len((1,)), len(set()), len(range(0, 100, 7)), ascii("é"), ascii([1, "é"]), repr("é"), format(5, "03"), format("a", ">3"), format(1.5), format(None, ""), callable(len))
error(lambda: format(None, "x"))
error(lambda: len(5))
error(lambda: len(iter([])))
error(lambda: len(x for x in []))

# Making bytes, indexing, slicing, comparing, repr, hex.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(bytes(), bytes(3), bytes([65, 66]), bytes((1, 2)), bytes(range(4)), bytes("é", "utf-8"), bytes("é", encoding="latin-1"), bytes(b"copy"), bytes({1}), bytes(i for i in (7, 8)), bytes("", "ascii"), bytes(True), bytes("é", "ascii", "replace"))


class B:
    def __bytes__(self): return b"from __bytes__"
class I:
    def __index__(self): return 3
class Bad:
    def __bytes__(self): return "str"
class Sub(bytes):
    pass


print(bytes(B()), bytes(I()), bytes([I(), True]), type(bytes(Sub(b"x"))).__name__, Sub(b"ab")[0], Sub(b"ab") + b"c")
for f in [lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(5, "utf-8"), lambda: bytes(b"a", "utf-8"), lambda: bytes("a", "no-codec"), lambda: bytes("é", "ascii"), lambda: bytes([1.5]), lambda: bytes(Bad()), lambda: bytes(object()), lambda: bytes(1, 2, 3, 4), lambda: bytes(encoding="ascii"), lambda: bytes(errors="x"), lambda: bytes(1 << 100), lambda: bytes([1 << 100])]:
    error(f)
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], list(b), b[10:], b[:0], len(b), b + b" world", b * 2, 3 * b"ab", b * 0, b * -1, 104 in b, b"ell" in b, b"" in b, bool(b""), max(b), min(b), sum(b), sorted(b), list(reversed(b)), b[True])
for f in [lambda: b[5], lambda: b[-6], lambda: b["a"], lambda: b[1.0], lambda: b[::0], lambda: b + "a", lambda: b + 5, lambda: "a" + b, lambda: b * 1.5, lambda: b * b, lambda: b < "a", lambda: b.__setitem__, lambda: b.append(1), lambda: setattr(b, "x", 1), lambda: b"a" % 5, lambda: b[1 << 100]]:
    error(f)
print(b == b"hello", b != b"x", b < b"help", b > b"", b <= b"hello", b == "hello", b == [104], b"a" < b"b" < b"ba", b"\xff" > b"a", hash(b) == hash(b"hel" + b"lo"), {b: 1}[b"hello"])
for raw in [b"", b"abc", b"'", b'"', b"'\"", b"\\", b"\n\r\t", b"\x00\x1f\x7f\x80\xff", b"a\x0bb", bytes(range(32, 48)), b"it's", b"tab\there"]:
    print(raw, repr(raw), str(raw), ascii(raw), raw.hex(), raw.hex(":"), bytes.fromhex(raw.hex()) == raw)
print(b"\x01\x02\x03\x04\x05".hex("-", 2), b"\x01\x02\x03\x04\x05".hex("_", -2), b"\x01".hex("."), b"abcd".hex(" ", 4), b"abcd".hex(sep="|", bytes_per_sep=3), b"ab".hex(b":"), b"abc".hex("-", 0))
print(bytes.fromhex("00 ff aB"), bytes.fromhex(" 0a0b "), bytes.fromhex(""), bytes.fromhex("\t01\n02"), Sub.fromhex("41"), type(Sub.fromhex("41")).__name__)
for f in [lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("00 0"), lambda: bytes.fromhex("é0"), lambda: bytes.fromhex(b"00"), lambda: bytes.fromhex("0 0"), lambda: b"a".hex("ab"), lambda: b"a".hex(""), lambda: b"a".hex(5), lambda: b"a".hex("é"), lambda: b"ab".hex(":", "x")]:
    error(f)
print(b"a" b"b", rb"\x", br"\n", b"\x41\101\0", b'single "double"', b"""triple
line""", B"upper", b"\
joined")
it = iter(b"ab")
print(next(it), next(it), next(it, None), type(it).__name__, [*b"xy"], tuple(b"z"), {*b"aa"}, list(enumerate(b"ab")), list(zip(b"ab", "xy")), dict.fromkeys(b"ab", 0))
print(sorted(n for n in dir(bytes) if not n.startswith("_")))
print(b.__len__(), b.__getitem__(1), b.__contains__(101), b.__add__(b"!"), b.__mul__(2), b.__eq__("x"), b.__lt__(b"z"), b.__repr__(), b.__bytes__(), b.__hash__() == hash(b), b.__getnewargs__())
x = b"ab"
x += b"c"
x *= 2
print(x, x[1:4], x.index(b"c"), x == b"abcabc", b"".join([x, x])[3:9], bytes(reversed(x)), bytes(sorted(x)), bytes(map(lambda v: v ^ 32, x)), bytes(filter(lambda v: v > 97, x)))

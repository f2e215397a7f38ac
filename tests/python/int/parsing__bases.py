# int() from text: bases, underscores, white space, signs, other digits, and what it refuses.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for text in ["0", "-0", "+5", " 42 ", "\t7\n", "1_000", "007", "٣", "１２", "\u00a08\u2003", "-1_2_3", "9" * 30]:
    print(repr(text), int(text))
for text in ["", " ", "-", "+", "--1", "+-1", "1 2", "1__0", "_1", "1_", "0x1", "1.0", "1e5", "abc", "1a", "½", "²", "-_1", "1\0", "\0", "é", "a" * 50, "5" * 20 + "x"]:
    error(lambda: int(text))
for text, base in [("ff", 16), ("0xff", 16), ("0XFF", 16), ("-0b101", 2), ("101", 2), ("0o17", 8), ("z", 36), ("Zz", 36), ("0x1f", 0), ("0b11", 0), ("0o7", 0),
                   ("10", 0), ("0", 0), ("00", 0), ("0_0", 0), ("1_0", 0), ("0x_f", 0), ("0x_f", 16), (" 0x1F ", 0), ("11", 3), ("-zz", 36), ("1_1", 2), ("12", 5)]:
    print(text, base, int(text, base))
for text, base in [("2", 2), ("8", 8), ("g", 16), ("0b2", 2), ("010", 0), ("0x", 0), ("0x", 16), ("0b", 2), ("0o8", 8), ("1", 1), ("1", 37), ("1", -1),
                   ("", 10), ("0x1", 10), ("0b1", 3), ("x", 0), ("_1", 0), ("1_", 16), ("- 1", 10), ("é", 36)]:
    error(lambda: int(text, base))
print(int(b"12"), int(b"-0x1f", 16), int(bytes(b" 5 ")), int(), int(3.99), int(-3.99), int(True), int(1e20), int("5", base=10))
error(lambda: int(b"x"))
error(lambda: int(b"\xff"))
error(lambda: int(None))
error(lambda: int([1]))
error(lambda: int(1, 2))
error(lambda: int(1.5, 2))
error(lambda: int(base=2))
error(lambda: int("1", base="2"))
error(lambda: int("1", 1 << 100))
error(lambda: int(x="1"))
error(lambda: int(float("nan")))
error(lambda: int(float("inf")))
error(lambda: int(float("-inf")))


class I:
    def __int__(self): return 5
class X:
    def __index__(self): return 6
class Both:
    def __int__(self): return 8
    def __index__(self): return 9
class Sub(int):
    pass
class BadInt:
    def __int__(self): return 1.5
print(int(I()), int(X()), int(Both()), int("11", X()), type(int(Sub(5))).__name__)
error(lambda: int(BadInt()))
error(lambda: int("1", I()))
print(0b1010, 0o17, 0xFF, 0XaB, 1_000_000, 0b_1, 0x_f, 00, 0xdead_beef, 0B1, 0O7)
print(int("1" * 400, 2) == 2 ** 400 - 1, int("f" * 100, 16) == 16 ** 100 - 1, int("z" * 40, 36) == 36 ** 40 - 1)

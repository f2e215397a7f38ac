# center, ljust, rjust, zfill, expandtabs, strip and its kin, removeprefix and removesuffix.
def error(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for t in ["", "a", "ab", "abc", "é", "😀"]:
    print([t.center(w) for w in range(7)], [t.center(w, "*") for w in (4, 5)], [t.ljust(w, ".") for w in (-1, 2, 5)], [t.rjust(w, "😀") for w in (1, 4)])
for t in ["", "5", "-5", "+5", "--5", "+", "-", "abc", "-abc", "1.5", " 5", "٣", "😀"]:
    print(repr(t), [t.zfill(w) for w in (-1, 0, 1, 3, 6)])
for t in ["", "\t", "a\tb", "ab\tc\td", "\ta\t", "a\nb\tc", "a\r\tb", "12345678\tx", "1234567\tx", "\t\t", "é\t😀\tx", "a\t\x00\tb"]:
    print(repr(t), [repr(t.expandtabs(n)) for n in (8, 4, 1, 0, -3)], repr(t.expandtabs()), repr(t.expandtabs(tabsize=2)))
for t in ["", "   ", " a ", "\t\n a b \r\x0b", "\u3000x\u2003", "xxaxx", "abcba", "a", "\x1cx\x1f", "\x85y\xa0"]:
    print(repr(t), [t.strip(), t.lstrip(), t.rstrip(), t.strip(None)], [t.strip("x"), t.lstrip("xa"), t.rstrip("ab"), t.strip("abc"), t.strip("")])
print("www.example.com".strip("cmowz."), "mississippi".lstrip("ism"), "mississippi".rstrip("ip"), "ééaéé".strip("é"), "😀x😀".strip("😀"), "0001200".strip("0"), "\x00a\x00".strip("\x00"), "a" * 5 + "b" + "a" * 5 == ("a" * 5 + "b" + "a" * 5).strip("b"))
for t, p in [("prefix-body", "prefix-"), ("body", "x"), ("aaa", "a"), ("", "a"), ("abc", ""), ("abc", "abc"), ("abc", "abcd"), ("éa", "é")]:
    print(repr(t.removeprefix(p)), repr(t.removesuffix(p)), repr((t + p).removesuffix(p)))
for f in [lambda: "a".center(), lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: "a".center(5, ""), lambda: "a".center(5, 5), lambda: "a".ljust(1.5), lambda: "a".rjust(5, None), lambda: "a".zfill("x"), lambda: "a".zfill(), lambda: "a".expandtabs("x"), lambda: "a".strip(5), lambda: "a".strip("a", "b"), lambda: "a".lstrip(b"a"),
          lambda: "a".removeprefix(5), lambda: "a".removesuffix(), lambda: "a".removeprefix(("a",)), lambda: "a".expandtabs(1, 2), lambda: "a".center(5, "x", 1), lambda: "a".zfill(1 << 70), lambda: "a".ljust(1 << 62), lambda: "\t".expandtabs(1 << 62), lambda: "a".center(width=3)]:
    error(f)
s = "unchanged"
print(s.strip() is s, s.center(3) is s, s.ljust(0) is s, s.zfill(2) is s, s.removeprefix("x") is s, s.replace("q", "r") is s, s[:] is s, str(s) is s, s.expandtabs() == s, s * 1 is s, s + "" is s)


class S(str):
    pass


print(type(S("a").strip()).__name__, type(S(" a ").strip()).__name__, type(S("a").center(1)).__name__, type(S("a")[:]).__name__, type(S("a") * 1).__name__, type(str(S("a"))).__name__, type(S("a").zfill(1)).__name__, type(S("a").removeprefix("z")).__name__)

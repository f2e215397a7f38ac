# split, rsplit, splitlines, partition and rpartition.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


texts = ["", " ", "a", " a b  c ", "a,b,,c", ",,", ",a,", "one two  three", "a\tb\nc\x0bd\x0ce\x1cf\x85g\u2028h\u3000i", "abcabcabc", "é,😀,é"]
for t in texts:
    print(repr(t), t.split(), t.rsplit(), t.split(","), t.rsplit(","), t.split(None, 1), t.rsplit(None, 1), t.split(",", 1), t.rsplit(",", 1), t.split(maxsplit=0), t.split(sep=",", maxsplit=0), t.split("bc"), t.rsplit("ca", 1))
    print(t.partition(","), t.rpartition(","), t.partition(" "), t.rpartition("b"), t.split(None, -5), t.split("a", 2), t.rsplit("a", 2))
lines = ["", "\n", "a", "a\n", "a\nb", "a\r\nb\rc\n", "\r\n\r", "a\n\nb", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a\n\rb", "\x1f", "no end\r"]
for t in lines:
    print(repr(t), t.splitlines(), t.splitlines(True), t.splitlines(keepends=True) == t.splitlines(1), "".join(t.splitlines(True)) == t)
print("aXbXc".split("X", 1), "aXXbXXc".split("XX"), "aaa".split("aa"), "aaaa".rsplit("aa"), "aaa".rsplit("aa"), "abc".split("abc"), "abc".split("abcd"), "mississippi".split("ss"), "mississippi".split("i", 3), "mississippi".rsplit("i", 2))
print(" x ".split(" "), "  x  y ".split(None, 1), "  x  y ".rsplit(None, 1), "  x  y  z ".split(maxsplit=1), "x  ".split(None, 1), "  x".rsplit(None, 1), "x y z".split(None, 100))
print("a::b::c".partition("::"), "a::b::c".rpartition("::"), "abc".partition("x"), "abc".rpartition("x"), "".partition("x"), "x".partition("x"), "xx".rpartition("x"))
for f in [lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".split(5), lambda: "a".split(None, "x"), lambda: "a".split("a", 1, 2), lambda: "a".partition(), lambda: "a".partition(5),
          lambda: "a".split(b"a"), lambda: "a".splitlines("x"), lambda: "a".splitlines(1, 2), lambda: "a".split(None, 1.5), lambda: "a".split(max=1), lambda: "a".splitlines(keep=1), lambda: "a".rsplit(maxsplit=None), lambda: "a".partition(sep="a")]:
    error(f)
long = ",".join(str(i) for i in range(1000))
parts = long.split(",")
print(len(parts), parts[500], len(long.split(",", 10)), long.rsplit(",", 3)[1:], sum(map(int, parts)), len(("ab " * 500).split()), ("x\n" * 300).splitlines().count("x"))
print("a b c".split(" ", True), "a-b_c".replace("_", "-").split("-"), "k=v=w".split("=", 1), "/usr/lib/x".split("/"), "//".split("/"), "a.b.c".rsplit(".", 1)[0], "😀a😀b".split("😀"), "日本 語".split())


class S(str):
    pass


print([type(x).__name__ for x in S("a b").split()], type(S("abc").split("x")[0]).__name__, type(S("abc").partition("x")[0]).__name__, S("a,b").split(S(",")), type(S("ab").splitlines()[0]).__name__)

# Searching, splitting and stripping bytes.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = b"abracadabra"
for sub in [b"a", b"abra", b"z", b"", b"cad", 97, 122, b"abracadabraX"]:
    print(sub, t.find(sub), t.rfind(sub), t.count(sub), sub in t, t.find(sub, 3), t.rfind(sub, 0, 5), t.count(sub, 2, 9), t.find(sub, -4))
print(t.startswith(b"abr"), t.endswith((b"x", b"bra")), t.startswith(b"bra", 1), t.startswith(b""), t.index(b"c"), t.rindex(97), t.index(99))
for f in [lambda: t.index(b"z"), lambda: t.rindex(b"z"), lambda: t.find("a"), lambda: t.find(256), lambda: t.find(-1), lambda: t.count("a"), lambda: t.startswith("a"), lambda: t.startswith((b"a", "b")), lambda: t.startswith(97), lambda: "a" in t, lambda: 256 in t, lambda: None in t, lambda: 1.5 in t, lambda: t.index(b"a", "x")]:
    error(f)
for s in [b"", b" a b  c ", b"a,b,,c", b"\t\n x \r\x0b\x0c", b"aXXbXXc", b"\xa0 \x85"]:
    print(s, s.split(), s.rsplit(), s.split(b","), s.rsplit(b",", 1), s.split(None, 1), s.rsplit(None, 1), s.partition(b","), s.rpartition(b","), s.split(b"XX"), s.strip(), s.lstrip(), s.rstrip(), s.strip(b"a "))
for s in [b"", b"a\nb\r\nc\rd", b"\n", b"a\n\n", b"a\x0bb\x0cc\x1cd\x85e"]:
    print(s, s.splitlines(), s.splitlines(True))
for f in [lambda: t.split(b""), lambda: t.split(""), lambda: t.partition(b""), lambda: t.partition("a"), lambda: t.strip("a"), lambda: t.split(97), lambda: t.rsplit(5), lambda: t.strip(97)]:
    error(f)
print(t.replace(b"a", b"o"), t.replace(b"a", b"oo", 2), t.replace(b"", b"-"), t.replace(b"abra", b""), b"".replace(b"", b"x"), t.replace(b"z", b"q"), t.removeprefix(b"abra"), t.removesuffix(b"bra"), t.removeprefix(b"x"))
error(lambda: t.replace("a", b"b"))
error(lambda: t.replace(b"a", 98))
error(lambda: t.removeprefix("a"))
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), table[97:100], t.translate(table), t.translate(None, b"ab"), t.translate(table, b"r"), b"abc".translate(table, delete=b"b"), t.translate(bytes(range(256))) == t)
for f in [lambda: bytes.maketrans(b"a", b"bc"), lambda: bytes.maketrans("a", "b"), lambda: t.translate(b"short"), lambda: t.translate("x"), lambda: t.translate()]:
    error(f)
print(b"-".join([b"a", b"b"]), b"".join([]), b", ".join((b"x",)), b"".join(bytes([i]) for i in range(3)))
for f in [lambda: b"".join(["a"]), lambda: b"".join([1]), lambda: b"".join(b"ab"), lambda: b"".join(5), lambda: b"".join([b"a", None])]:
    error(f)
print(b"ab".center(6), b"ab".center(7, b"*"), b"ab".ljust(5, b"."), b"ab".rjust(5), b"-5".zfill(5), b"+12".zfill(2), b"a\tb".expandtabs(), b"\ta".expandtabs(2), b"abc".center(2))
for f in [lambda: b"a".center(5, "x"), lambda: b"a".center(5, b"xy"), lambda: b"a".ljust("x"), lambda: b"a".ljust(5, 120)]:
    error(f)
print(b"Hello World".upper(), b"Hello".lower(), b"hello world".title(), b"hELLO".capitalize(), b"hELLO".swapcase(), b"\xe9A".upper(), b"\xc9a".lower())
for s in [b"", b"abc", b"ABC", b"Abc", b"123", b"a1", b" \t\n", b"Hello World", b"\xe9", b"a b", b"12 "]:
    print(s, s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isascii())
long = bytes(i * 7 % 251 for i in range(5000))
print(long.find(long[1000:1040]), long.rfind(long[10:20]), long.count(b"\x00"), len(long.split(b"\x07")), long.index(250), hash(long) == hash(bytes(long)))

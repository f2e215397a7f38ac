# replace, translate, maketrans, join, multiplication and concatenation.
def error(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = "banana"
for old, new in [("a", "o"), ("an", "AN"), ("ana", "x"), ("", "-"), ("b", ""), ("z", "q"), ("banana", ""), ("a", "aa"), ("na", ""), ("a", "é"), ("a", "😀"), ("n", "日本")]:
    print(repr(old), [t.replace(old, new, n) for n in (-1, 0, 1, 2, 10)], t.replace(old, new, count=1), "".replace(old, new))
print("aaa".replace("aa", "b"), "aaaa".replace("aa", "b"), "😀é😀".replace("😀", "x"), "日本語".replace("本", ""), "a.b.c".replace(".", "::", 1), "x" * 1000 == ("y" * 1000).replace("y", "x"), len(("ab" * 1000).replace("b", "ccc")), "abc".replace("", "-", 2), "é".replace("", "|"), ("a😀" * 3).replace("😀", ""), "é".replace("é", "e").isascii())
for f in [lambda: t.replace("a"), lambda: t.replace("a", 5), lambda: t.replace(5, "a"), lambda: t.replace("a", "b", "c"), lambda: t.replace("a", "b", 1.5), lambda: t.replace("a", "b", 1, 2), lambda: t.replace(old="a", new="b"), lambda: t.replace("a", None)]:
    error(f)
table = str.maketrans("abc", "xyz", "d")
print(sorted(table.items()), "abcde".translate(table), str.maketrans({"a": "1", 98: 2, "c": None, "d": "long", "é": "e"}), str.maketrans("", ""), "aabbé".translate(str.maketrans({"a": "1", 98: 50, "é": "😀"})))
print("hello".translate({104: "J", 101: None, 108: 76}), "hello".translate({}), "abc".translate({97: "", 98: "BB", 99: 0x1f600}), "añb".translate({0xf1: "n"}), "tab\t".translate({9: "    "}), "abc".translate({97: 98, 98: 97}))
for f in [lambda: str.maketrans("ab", "c"), lambda: str.maketrans(5), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans("a", 5), lambda: str.maketrans("a", "b", 5), lambda: str.maketrans(), lambda: "a".translate(), lambda: "a".translate(5), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: -1}), lambda: "a".translate({97: b"x"})]:
    error(f)


class Table:
    def __getitem__(self, k):
        if k == 98:
            raise LookupError
        return chr(k).upper() if k != 99 else None


class Bad:
    def __getitem__(self, k):
        raise ValueError("bad table")


print("abcd".translate(Table()), "abc".translate(["x"] * 98 + ["y", "z"]), "ab".translate("q" * 200))
error(lambda: "a".translate(Bad()))
print("-".join("abc"), "".join([]), ", ".join(["a"]), "".join(["a", "é", "😀"]), "x".join(("1", "2")), "-".join({"k": 1}), "".join(c for c in "gen"), "ab".join(["", "", ""]), "é".join(["a", "b"]), "😀".join("ab"), "".join(["one"]) is not None)
for f in [lambda: "".join([1]), lambda: "".join(["a", b"b"]), lambda: "".join(5), lambda: "".join(None), lambda: "".join(), lambda: "".join("a", "b"), lambda: ",".join(["a", "b", None, 5]), lambda: "".join(x for x in [1])]:
    error(f)
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 100, "é" * 3, "😀" * 2, True * "x", "a" + "é" + "😀", len("ab" * 10000), ("a" * 5 + "b") * 2)
for f in [lambda: "a" * 1.5, lambda: "a" * "b", lambda: "a" * None, lambda: "a" * (1 << 62), lambda: "a" + 5, lambda: "a" + b"b", lambda: "a" + None, lambda: 5 + "a", lambda: "ab" * (1 << 70)]:
    error(f)
x = "a"
for i in range(10):
    x += x
print(len(x), x.count("a"))
y = same = "shared"
y += "!"
print(y, same)
words = []
for i in range(500):
    words.append(str(i) * (i % 3))
big = "".join(words)
print(len(big), hash(big) == hash("".join(words)), big[100:120], big == "".join(words))
print("%s and %s" % ("a", "b") + "c" * 2, "a" "b" + "c", ("x" "y") * 2)

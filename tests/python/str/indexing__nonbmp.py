# Strings are sequences of code points whatever their width.
def error(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


texts = ["abc", "aéb", "a€b", "a😀b", "\U0001f600\U0001f601", "é😀日"]
for s in texts:
    print(len(s), [ascii(c) for c in s], [ord(c) for c in s], ascii(s[1:]), ascii(s[::-1]), ascii(s[-1]), ascii(s[:2] + s[2:]), s[0] in s, max(s) == sorted(s)[-1], [ascii(x) for x in reversed(s)])
print("a😀b"[1] == "\U0001f600", len("👨‍👩‍👧"), [hex(ord(c)) for c in "👨‍👩‍👧"], "😀" < "\uffff", "\U00010000" > "\uffff", "é" < "z", "z" < "é", "日" < "😀", "a" < "", "" < "a", "abc" < "abd" < "abda")
print("\ud83d\ude00" == "😀", len("\ud83d\ude00"), ascii("\ud83d" + "\ude00"), ascii("\ud800"), "\x41\u0041\U00000041\101\0".encode(), "\a\b\f\n\r\t\v\\\'\"".encode(), "\
joined", r"\n\x", R"raw\"" + 'q', u"u prefix")
for f in [lambda: "abc"[3], lambda: "abc"[-4], lambda: "a"[1], lambda: "😀"[1], lambda: setattr("a", "x", 1), lambda: "abc".__setitem__(0, "b"), lambda: "abc".__delitem__, lambda: ord(""), lambda: ord("ab"), lambda: ord("👨‍👩‍👧"), lambda: chr(-1), lambda: chr(0x110000), lambda: chr(1.5), lambda: "a" < 5, lambda: "a".__lt__(5), lambda: "abc".__getitem__("a"), lambda: "abc".__getitem__(slice(0, 2)), lambda: "abc".__contains__(5)]:
    error(f)
print(chr(0), chr(97), ascii(chr(0x10ffff)), ord("\U0010ffff"), ord(b"a"), chr(True).encode(), chr(0xd800).isprintable(), ascii(chr(0xdfff)))
for s in ["a", "é", "\x00", "\n", "\t'\"", "it's", 'say "hi"', "both ' and \"", "\\", "\x7f", "\x80", "\xa0", "\xad", "\u0300", "\u200b", "\u2028", "\ud800", "\ue000", "\uffff", "\U0001f600", "\U000e0001", "\U0010ffff", "日", "\u0378", "\x1b[0m", "\r\n"]:
    print(ascii(s), ascii(repr(s)), len(repr(s)), s.isprintable())
s = ""
for i in range(0, 0x1200, 0x101):
    s += chr(i)
print(len(s), ascii(s[5:8]), ascii(s[-1]), s.isascii(), max(map(ord, s)))
mixed = "abc" + "é" * 3 + "日" * 2 + "😀"
for cut in range(0, 10, 2):
    part = mixed[:cut]
    print(cut, ascii(part), len(part), part.encode() == mixed.encode()[:len(part.encode())], (part + mixed[cut:]) == mixed, hash(part) == hash("".join(list(part))))
print(mixed.index("日"), mixed.rindex("é"), mixed.count("é"), mixed.replace("é", "ee").isascii(), mixed[:3].isascii(), sorted(set(mixed)) == sorted({"a", "b", "c", "é", "日", "😀"}), mixed.upper()[3], mixed.find("😀"), mixed.split("日"), mixed[2:7:2], mixed[::-3])
print({"é": 1}["\u00e9"], "e\u0301" == "é", "e\u0301" in {"é"}, "ſ" == "s", "A" == "Α", "İ".lower() == "i̇", hash("é") == hash("\u00e9"), "straße" == "strasse", "ﬁ" == "fi")
print(sorted(["é", "e", "z", "Z", "", "😀", "日", "a", "\x00", "aa"]) == ["", "\x00", "Z", "a", "aa", "e", "z", "é", "日", "😀"], min("héllo"), max("héllo"), "é" * 3 + "x", list(zip("aé", "日😀")), list(enumerate("é😀")), "日" in "日本", [*"é😀"], dict.fromkeys("aéa"), tuple("日本"), set("😀😀"))

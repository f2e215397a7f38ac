# Every is… method over characters of many kinds.
def flags(s):
    return "".join(str(int(getattr(s, n)())) for n in names)


names = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
print(names)
chars = ["a", "Z", "0", "9", " ", "\t", "\n", "\r", "\x0b", "\x1c", "\x1f", "\x00", "\x7f", "\x85", "\xa0", "_", "-", ".", "é", "ß", "ª", "º", "²", "½", "٣", "०", "①", "Ⅷ", "ⅷ", "三", "〇", "日", "ǅ", "ͅ", "\u0301", "€", "\u2028", "\u3000", "\u200b", "\ufeff", "\ue000", "\ud800", "😀", "𝟘", "𐐀", "\U000e0001", "\U0010ffff", "ʰ", "“", "­", "஢", "፩", "ⁿ", "ߊ", "𒐀"]
for c in chars:
    print(ascii(c), flags(c))
texts = ["", "abc", "ABC", "Abc Def", "abc123", "123", "12.5", " ", " \t\n", "a b", "a_b", "_x", "1x", "x1", "é1", "a-b", "class", "None", "ａｂｃ", "x·y", "·", "℘", "xꙿ", "½3", "٣4", "hello\n", "tab\t", "日本語", "A1b2", "Title Case1", "naïve", "x\u0301", "\u0301x", "a\u200b", "😀😀", "K\u212a", "E=mc²", "a" * 1000, "0" * 500 + "x", "Ǆ", "ǅabc"]
for t in texts:
    print(ascii(t[:20]), flags(t))
for name in names:
    hits = [c for c in range(0x300) if getattr(chr(c), name)()]
    print(name, len(hits), hits[:8], hits[-8:])
print([hex(c) for c in range(0x3100) if chr(c).isspace()])
print([c for c in "".join(chr(i) for i in range(128)) if c.isprintable() and not c.isalnum()])
for f in (lambda: "a".isalpha(1), lambda: str.isdigit(5), lambda: str.isdigit()):
    try:
        f()
    except TypeError as e:
        print(e)

# Checks over whole ranges of code points, condensed into counts and checksums.
def checksum(values):
    c = 0
    for v in values:
        c = (c * 31 + v) % 1000000007
    return c


ranges = [(0, 0x80), (0x80, 0x100), (0x100, 0x250), (0x370, 0x400), (0x400, 0x530), (0x5d0, 0x600), (0x900, 0x980), (0x1e00, 0x2000), (0x2000, 0x2070), (0x2100, 0x2190), (0x2460, 0x2500), (0x3040, 0x3100), (0x4e00, 0x4e80), (0xac00, 0xac80), (0xff00, 0xff60), (0x10400, 0x10450), (0x1d400, 0x1d480), (0x1f600, 0x1f650)]
names = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "islower", "isupper", "istitle", "isspace", "isprintable", "isidentifier"]
for lo, hi in ranges:
    chars = [chr(c) for c in range(lo, hi)]
    print(hex(lo), [sum(getattr(c, n)() for c in chars) for n in names])
    print("   ", [checksum(map(ord, "".join(getattr(c, m)() for c in chars))) for m in ("upper", "lower", "title", "casefold", "swapcase")])
print([hex(c) for c in range(0x10000) if chr(c).isspace()])
print([chr(c) for c in range(0x250) if len(chr(c).upper()) > 1], [chr(c) for c in range(0x250) if chr(c).isdigit() and not chr(c).isdecimal()], [chr(c) for c in range(0x250) if chr(c).isnumeric() and not chr(c).isdigit()])
digits = [c for c in range(0x1000) if chr(c).isdecimal()]
print(len(digits), [hex(c) for c in digits[::10]], [int(chr(c)) for c in digits[10:20]])
print(int("٠١٢٣"), int("१२३"), float("１.５"), "٣".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "五".isnumeric(), "Ⅷ".isnumeric())
utf8 = "".join(chr(c) for c in list(range(0, 0x3000, 7)) + list(range(0x10000, 0x10ffff, 4099)))
encoded = utf8.encode()
print(len(utf8), len(encoded), checksum(encoded), encoded.decode() == utf8, len(utf8.encode("utf-16-le")), checksum(utf8.encode("utf-16-be")), checksum(utf8.encode("utf-32-le")), utf8.encode("utf-16-le").decode("utf-16-le") == utf8)
escaped = ascii(utf8)
print(len(escaped), checksum(map(ord, escaped)), eval(escaped) == utf8)
shown = repr("".join(chr(c) for c in range(0x800)))
print(len(shown), checksum(map(ord, shown)))
words = ["Straße", "STRASSE", "strasse", "ﬁn", "FIN", "İ", "i̇", "ΣΊΣΥΦΟΣ", "σίσυφος", "ǆ", "Ǆ"]
print([[a.casefold() == b.casefold() for b in words].count(True) for a in words])
print("ΑΣ Σ ΑΣΑ ΑΣ. ΑΣ' Σ".lower(), "άλφα".upper(), "ŉ ǰ ΐ".upper(), "ǆungla".title(), "ﬀ".capitalize(), "ǳ".title() == "ǲ", "ᾳ".upper(), "ᾳ".title(), "ß".title(), "ŒUVRE".capitalize())
for text in ("A\u030a", "Å", "ﬃ", "①", "가", "e\u0301"):
    print(ascii(text), len(text), [hex(ord(c)) for c in text], text.isalpha(), text.isidentifier(), ascii(text.upper()), ascii(text.casefold()))

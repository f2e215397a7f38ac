# upper, lower, title, capitalize, swapcase, casefold and the cased tests.
texts = ["", "a", "hello world", "HELLO", "Hello World", "hELLO wORLD", "they're bill's", "x-ray 3d a1b2", "ß", "straße", "ŉ", "ﬁre", "İstanbul", "ıI", "ΑΣ", "ΣΑΣ ΣΑΣ.", "Σ", "aΣ", "a.Σ", "ǆ", "ǅ", "Ǆ", "éÉ", "日本", "😀a", "𐐨𐐀", "ẞ", "ΐ", "ﬆ", "ͅ", "a\u0301B", "ª", "ⅷ Ⅷ", "ⓐ", "1st 2ND", "ꭰ", "Ᏸ", "\u1c80", "ŸÿK\u212a", "µ"]
for t in texts:
    print(ascii(t), ascii(t.upper()), ascii(t.lower()), ascii(t.title()), ascii(t.capitalize()), ascii(t.swapcase()), ascii(t.casefold()), t.isupper(), t.islower(), t.istitle())
print("Abc".isupper(), "ABC1".isupper(), "123".isupper(), "A1".istitle(), "Ab Cd".istitle(), "Ab cd".istitle(), "AB".istitle(), "a".istitle(), "Ǆ".istitle(), "ǅ".istitle(), "ǅ".isupper(), "ⅷ".islower(), "ª".islower())
print("Straße".casefold() == "STRASSE".casefold(), "ΣΙΓΜΑΣ".lower(), "ΟΔΥΣΣΕΥΣ".title(), "ﬃ".upper(), "ŉ".title(), "İ".lower() == "i\u0307", "K".lower() == "k", "ſ".upper(), len("ΐ".upper()))
print("the QUICK brown fox".title(), "o'neill mc-donald".title(), "python3.13 is HERE".swapcase(), "ÀÉÎõü".swapcase(), "ÀÉÎõü".lower(), "àéîÕÜ".upper(), "ñandú".capitalize(), "ÑANDÚ".capitalize(), "ǆabc".capitalize() == "ǅabc")
for f in [lambda: "a".upper(1), lambda: str.upper(1), lambda: "a".title(x=1), lambda: "a".casefold(1)]:
    try:
        print(f())
    except TypeError as e:
        print(e)


class S(str):
    pass


print(type(S("a").upper()).__name__, type(S("A").upper()).__name__, type(S("a").lower()).__name__, S("abc").title())
s = "".join(chr(c) for c in range(32, 127))
print(s.upper())
print(s.lower())
print(s.swapcase())
print(s.title())
print("".join(chr(c).upper() for c in range(0xE0, 0x180))[:100])
print("".join(chr(c).lower() for c in range(0xC0, 0x180))[:100])
print("".join(chr(c).upper() for c in range(0x3B1, 0x3C9)), "".join(chr(c).lower() for c in range(0x410, 0x430)))
changed = sum(chr(c).upper() != chr(c) for c in range(0x250)), sum(chr(c).lower() != chr(c) for c in range(0x250)), sum(chr(c).casefold() != chr(c).lower() for c in range(0x250))
print(changed)

# find, rfind, index, rindex, count, startswith, endswith and `in`, with bounds.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = "abracadabra"
for sub in ["a", "abra", "bra", "z", "", "cad", "abracadabra", "abracadabraX", "ra", "aa"]:
    print(repr(sub), t.find(sub), t.rfind(sub), t.count(sub), sub in t, t.startswith(sub), t.endswith(sub), t.find(sub, 3), t.rfind(sub, 0, 5), t.count(sub, 2, 9), t.find(sub, -4), t.rfind(sub, -4), t.startswith(sub, 7), t.endswith(sub, 0, 4), t.find(sub, 5, 2), t.count(sub, 20))
for lo in (None, -20, -5, 0, 4, 11, 12, 50):
    print(lo, [(t.find("a", lo, hi), t.rfind("a", lo, hi), t.count("a", lo, hi), t.find("", lo, hi), t.rfind("", lo, hi), t.count("", lo, hi), t.startswith("", lo, hi), t.endswith("a", lo, hi)) for hi in (None, -1, 5, 11, 30)])
print(t.index("c"), t.rindex("a"), t.index("a", 1), t.rindex("a", 0, 5), t.index(""), t.rindex(""))
for f in [lambda: t.index("z"), lambda: t.rindex("z"), lambda: t.index("a", 11), lambda: t.index("", 12), lambda: t.find(5), lambda: t.find(), lambda: t.find("a", "b"), lambda: t.find("a", 1.5), lambda: t.count(None), lambda: t.startswith(5), lambda: t.startswith(["a"]), lambda: t.endswith(("a", 5)), lambda: t.endswith(), lambda: 5 in t, lambda: None in t, lambda: b"a" in t,
          lambda: t.find("a", 1, 2, 3), lambda: t.index("q", 0, 3), lambda: t.rindex("q", 5), lambda: t.count("a", "x"), lambda: t.startswith("a", "x"), lambda: t.find(sub="a")]:
    error(f)
print(t.startswith(("x", "abr")), t.startswith(()), t.endswith(("bra", "x")), t.startswith(("", "q")), t.startswith(("ra",), 2), t.endswith(("da",), 0, 8))
u = "日本語😀日本é\U0001f600\x00end"
for sub in ["日", "😀", "é", "\x00", "end", "本é", "\U0001f601", "", "\U0001f600日", "語"]:
    print(ascii(sub), u.find(sub), u.rfind(sub), u.count(sub), sub in u, u.startswith(sub), u.endswith(sub), u.find(sub, 4))
print("aaaa".count("aa"), "aaaaa".count("aa"), "".count(""), "".find(""), "".rfind(""), "abc".count(""), "abab".count("ab"), "a" * 1000 in "a" * 999, ("a" * 1000 + "b").find("a" * 5 + "b"), ("ab" * 500).count("ba"), ("ab" * 500).rfind("ab"))
hay = "".join(chr(97 + (i * i * 7 + i) % 26) for i in range(3000))
print(hay[:40], [hay.find(hay[i:i + n]) for i, n in ((10, 5), (100, 20), (2500, 50), (2990, 10))], hay.find(hay[5:900]), hay.rfind(hay[7:30]), hay.count(hay[3:5]), hay.count("a"), hay.find("aaaaaaaaab"), hay.find("Z"))
worst = "a" * 2000
print(worst.find("a" * 999 + "b"), worst.find("b" + "a" * 999), worst.count("a" * 100), worst.rfind("b" + "a" * 500), ("a" * 50 + "b") * 20 == (worst + "b") , (worst + "b").find("ab"))


class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


print(t.find("a", Idx(1)), t.count("a", Idx(1), Idx(-1)), t.find("a", 1 << 100), t.find("a", -(1 << 100)), t.rfind("a", 0, 1 << 100), t.startswith("b", True))
print("needle" in "haystack with needle", "Needle" in "haystack with needle", "é" in "cafe\u0301", "\u00e9" in "café", "ß" in "SS", "" in "", "a" in "", "ab" in "a")

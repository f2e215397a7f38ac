# Identifiers with non-ASCII letters, normalisation, and text in source files.
größe = 5
π = 3.14
名前 = "日本"
_ñ = größe * 2
x1é = "ok"
print(größe, π, 名前, _ñ, x1é)


class Ünïcödé:
    attribut_é = 1

    def méthode(self, paramètre=2):
        return self.attribut_é + paramètre


print(Ünïcödé().méthode(), Ünïcödé().méthode(paramètre=10), Ünïcödé.__name__, Ünïcödé.méthode.__name__, [n for n in dir(Ünïcödé) if not n.startswith("_")])
ﬁ = "ligature"
print(fi, "fi" in globals(), "ﬁ" in globals())
ª = 1
print(a)
𝐱 = "bold x"
print(x)
K = "kelvin sign"
print("K" in globals())
é = "composed"
print("e\u0301" in globals(), "\u00e9" in globals())
é = "decomposed in source"
print(é)
try:
    exec("x = größe_missing")
except NameError as e:
    print(e)
try:
    Ünïcödé().nö
except AttributeError as e:
    print(e)
for source in ("1é = 2", "é é", "a€ = 1", "x = “quoted”", "a−b", "λ x: x", "ａｂｃ = 1; print(abc)", "x²= 1", "x₂ = 1", "ℯ = 5; print(e)", "·x = 1", "x· = 2; print('middle dot')", "\u200bx = 1", "x = 1\u00a0+ 2", "x = １"):
    try:
        exec(source)
        print(ascii(source), "fine")
    except SyntaxError as e:
        print(ascii(source), e.msg, e.offset)
    except NameError as e:
        print(ascii(source), e)
d = {"ключ": "значение", "鍵": "値"}
print(d, d["ключ"], f"{d['鍵']}", "%(ключ)s" % d, "{鍵}".format(**d), "{0[鍵]}".format(d))


def f(**ключи):
    return ключи


print(f(ё=1, 数=2), f.__code__.co_varnames)
setattr(Ünïcödé, "nové", "set")
print(Ünïcödé.nové, getattr(Ünïcödé, "nové"), hasattr(Ünïcödé, "e\u0301"))
print("é" "\u00e9", "\x41\u0042\U00000043", len("é"), "日本"[::-1], "ß".upper(), "😀" * 2)
# comment with ünïcödé: 日本語 😀
print('end — of “program”…')

# The % operator on strings: every conversion, flags, mappings and mistakes.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class P:
    def __str__(self): return "str(P)"
    def __repr__(self): return "repr(P)é"


p = P()
print("%s %r %a" % (p, p, p), "%s" % "x", "%s" % 5, "%s" % None, "%s" % [1], "%s" % {"a": 1}, "%s" % (1,), "%s" % ((1, 2),), "%%" % (), "%" "%" % (), "100%%" % ())
print("%5s|%-5s|%.2s|%5.1s|%-5.3s|%05s|%+s|% s|%#s" % (("abc",) * 9), "%10r|%-10a|%.3r" % ("é", "é", "é"), "%c%c%c" % ("a", 98, "😀"), "%5c|%-3c|" % ("x", "y"))
print("%(a)s %(b)d %(a)r %(c d)s %%" % {"a": "x", "b": 5, "c d": "spaced"}, "%(k)5.1f|%(k)-8s|%(k)+d" % {"k": 2.55}, "%(a)s" % {"a": {"n": 1}}, "%()s" % {"": "empty key"}, "%((a))s" % {"(a)": "nested"})
print("%d %i %u %o %x %X %e %E %f %F %g %G %c %s" % (1, 2, 3, 8, 255, 255, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, "c", "s"), "%ld %hd %Lf %5ld" % (1, 2, 3.0, 4))
print("%*d|%-*s|%.*f|%*.*e|%+0*d" % (5, 1, 4, "a", 2, 3.14159, 10, 1, 12345.678, 6, 7), "%*s|" % (-6, "neg"), "%.*s" % (-1, "abc"))
for f in [lambda: "%s" % (), lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "x" % 5, lambda: "x" % (1,), lambda: "%d" % "a", lambda: "%d" % None, lambda: "%d" % [], lambda: "%x" % 1.5, lambda: "%x" % "a", lambda: "%o" % 1.0, lambda: "%c" % "ab", lambda: "%c" % "", lambda: "%c" % 1.5, lambda: "%c" % -1, lambda: "%c" % 0x110000, lambda: "%f" % "a", lambda: "%e" % None, lambda: "%", lambda: "%" % 1, lambda: "abc%" % 1, lambda: "%y" % 1, lambda: "%5" % 1, lambda: "%5.", lambda: "%.5" % 1, lambda: "%(a)s" % 5, lambda: "%(a)s" % (1,), lambda: "%(a)s" % {}, lambda: "%(a" % {"a": 1}, lambda: "%(a)" % {"a": 1},
          lambda: "%(a)s %s" % {"a": 1}, lambda: "%s %(a)s" % {"a": 1}, lambda: "%*d" % 5, lambda: "%*d" % ("a", 5), lambda: "%.*f" % (1.5, 2.5), lambda: "%(a)*d" % {"a": 1}, lambda: "%é" % 1, lambda: "%😀" % 1, lambda: "%\x00" % 1, lambda: "%s" % {}["x"], lambda: "%d" % 1e400, lambda: "%d" % float("nan"), lambda: "%99999999999999999999d" % 1, lambda: "%.99999999999999999999d" % 1, lambda: "%i" % p, lambda: "%d %d" % (1, "x"), lambda: "%s%" % 1, lambda: "%z" % (), lambda: "% " % 1, lambda: "%-" % 1, lambda: "%l" % 1, lambda: "%s" % (1,) % 2]:
    error(f)
print("x" % {}, "x" % [], "x" % {"a": 1}, "%s" % {"a": 1}, "%s" % [1, 2], "no" % (), "%r" % ("a",), "%s" % b"bytes", "%r" % b"x", "%a" % "日")


class Map:
    def __getitem__(self, k): return "<" + k + ">"


class Num:
    def __int__(self): return 42
    def __index__(self): return 43
    def __float__(self): return 4.5


class OnlyInt:
    def __int__(self): return 42


print("%(x)s %(y)s" % Map(), "%d %x %f %s" % (Num(), Num(), Num(), 1), "x" % Map())
error(lambda: "%d" % OnlyInt())
error(lambda: "%x" % OnlyInt())
print("%s" * 3 % (1, 2, 3), "%s " % 1 * 2, "%d items in %s, %.1f%% done" % (3, "box", 45.678), "%-10s|%10s|" % ("left", "right"), "%3d%%|%-5d|%05.1f|%+.2e" % (7, 42, 3.14159, 12345.678))
x = "%s"
x %= "in place"
print(x, "%s" % "%s", "%s %%s" % 1, "\n%s\t" % "é", "%s" % "😀" * 2, len("%1000d" % 5), "%.3d|%5.3d|%-6.3d|%#x|%#o|%+x" % (5, 5, 5, 0, 0, 255))


class S(str):
    def __mod__(self, o): return "S mod"
    def __rmod__(self, o): return "S rmod"


print(S("a") % 1, "%s" % S("x"), "plain %s" % (S("y"),))

# Format specifications for integers, with format(), f-strings and %.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


for spec in ["", "d", "b", "o", "x", "X", "n", "c", "#b", "#o", "#x", "#X", "5", "<5", ">5", "^5", "=5", "05", "*<6", "*>6", "*^6", "+", "-", " ", "+d", " d", "+5", "=+6", "0=6", "x=+8d", ",", "_",
             "_x", "_b", "_o", "#_x", "8,", "08,", "012_x", "+,", "e", "E", "f", "F", "g", "G", "%", ".2f", ".3e", ".1%", "10.2f", "+.1f", ",.2f", "#.0f", "é^7", "😀<6", "<", "=", "^", "#", "0", "z.1f"]:
    print("%-8s" % spec, [format(n, spec) for n in (0, 7, 65, 1234)] , [format(n, spec) for n in (-7, -1234567)] if "c" not in spec else "")
for spec in ["s", "q", ".2d", ".2", "5.x", ",n", ",x", ",b", "_c", "+c", "#c", "=", "5c5", "zd", "z", "5,,", "5_,", ",_", "10 ", "  d", "<<<", "abc", "{", ".", ".d", "c"]:
    error(lambda: repr(format(-1, spec)))
error(lambda: format(1114112, "c"))
error(lambda: format(5, 5))
error(lambda: "{:d}".format(1.5))
error(lambda: "{:99999999999999999999}".format(1))
n = 1234567890123456789012345678901234567890
print(format(n, ","), format(n, "_x"), format(-n, "+,"), format(n, "e"), format(n, ".5g"), format(n, "#b")[:20], format(n, "60,"), format(n, "<50") + "|")
w, p = 12, 3
print(f"{255:#x} {255:08b} {255:{w}} {255:{w}.{p}f} {-255:=+{w}} {255!r:>6} {255!s:^9} {255=} {255 = :x}")
print("%d|%5d|%-5d|%05d|%+d|% d|%i|%u" % (42, 42, 42, 42, 42, 42, 42, 42))
print("%x|%X|%#x|%#X|%o|%#o|%08x|%+x|%.5d|%8.5d|%-8.5d|%08.5d|%.0d" % (255, 255, 255, 255, 8, 8, 255, 255, 42, 42, 42, 42, 0))
print("%d %d %d" % (-5, 2 ** 70, True), "%x" % -255, "%#o" % -8, "%x" % (2 ** 80), "%c%c" % (65, "B"), "%5c|%-5c|" % (65, 66), "%d%%" % 50)
print("%*d|%-*d|%.*d|%*.*d" % (6, 42, 6, 42, 4, 42, 8, 4, 42), "%d" % 3.99, "%s %r %a" % (1, 2, 3), "%e %f %g" % (5, 5, 5))
error(lambda: "%d" % "5")
error(lambda: "%x" % 1.5)
error(lambda: "%c" % 1114112)
error(lambda: "%c" % -1)
error(lambda: "%d" % None)
error(lambda: "%*d" % ("x", 5))
error(lambda: "%d %d" % (1,))
error(lambda: "%d" % (1, 2))
print(hex(255), hex(-255), oct(8), oct(-8), bin(5), bin(-5), hex(0), bin(0), oct(0), hex(2 ** 70), str(-0), repr(10 ** 20))

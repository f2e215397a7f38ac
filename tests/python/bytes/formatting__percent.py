# The % operator on bytes.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class B:
    def __bytes__(self): return b"<bytes>"
    def __repr__(self): return "repr(é)"


print(b"%s %b %r %a" % (b"x", b"y", B(), "é"), b"%d %i %x %X %o %u" % (1, -2, 255, 255, 8, 3), b"%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5), b"%c%c%c" % (65, b"B", b"\xff"), b"%f %.2f %e %g" % (1.5, 2.345, 1e10, 0.0001), b"%s" % B(), b"%%" % ())
print(b"%5s|%-5s|%.2s|%8.3s|" % (b"abc", b"abc", b"abc", b"abcdef"), b"%(a)s %(b)d" % {b"a": b"x", b"b": 2}, b"%#x %#o %08.3f %+.1e" % (255, 8, 3.14159, 1234.5), b"%*d|%.*f" % (6, 42, 2, 3.14159), b"%x" % (2 ** 70), b"%d" % True)
for f in [lambda: b"%s" % "a", lambda: b"%b" % "a", lambda: b"%b" % 5, lambda: b"%d" % b"5", lambda: b"%d" % "5", lambda: b"%c" % 256, lambda: b"%c" % b"ab", lambda: b"%c" % "a", lambda: b"%c" % -1, lambda: b"%s" % (), lambda: b"%s" % (b"a", b"b"), lambda: b"x" % 5, lambda: b"%" % 1, lambda: b"%y" % 1, lambda: b"%(a)s" % {}, lambda: b"%(a)s" % {"a": b"x"}, lambda: b"%(a)s" % 5, lambda: b"%x" % 1.5, lambda: b"%f" % b"x", lambda: b"%s" % None, lambda: b"%s" % [1], lambda: b"%5" % 1]:
    error(f)
print(b"%s-%s" % (b"\x00\xff", b""), b"len %d" % len(b"abc"), b"%r" % b"x", b"%r" % "x", b"%a" % [1, "é"], b"%s" * 2 % (b"a", b"b"))
x = b"%d"
x %= 5
print(x, b"%s" % b"%s", b"%.3d|%5.3d" % (5, 5), b"%-8s|%8s" % (b"l", b"r"), b"%i%%" % 50)


class Sub(bytes):
    def __rmod__(self, o): return "rmod"


print(Sub(b"%d") % 1, b"plain %s" % (Sub(b"sub"),), type(Sub(b"%d") % 1).__name__)
table = [(b"name", 1.5, 10), (b"other", 22.25, 7)]
for row in table:
    print(b"%-8s %8.2f %04d" % row)
checksum = 0
for i in range(200):
    for byte in b"%d:%x:%o;" % (i, i * 7, i * 13):
        checksum = (checksum * 31 + byte) % 65521
print(checksum)

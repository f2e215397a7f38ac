# The named tuples of sys behave as tuples with names.
import sys


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


v = sys.version_info
major, minor, *rest = v
print(major, minor, len(rest), v[0], v[1:2], v > (3, 0), v == tuple(v), isinstance(v, tuple), type(v).__name__, v.major == v[0], hash(v) == hash(tuple(v)))
error(lambda: v.missing)
error(lambda: setattr(v, "major", 4))
error(lambda: type(v)())
error(lambda: v[10])
f = sys.float_info
print(f.max, f.epsilon, f.dig, len(f), type(f).__name__, repr(f).startswith("sys.float_info(max=1.7976931348623157e+308, max_exp=1024"))
h = sys.hash_info
print(h.modulus == 2 ** 61 - 1, h.width, h.inf, h.imag, type(h).__name__)
i = sys.int_info
print(i.bits_per_digit, i.sizeof_digit, i.default_max_str_digits, i.str_digits_check_threshold, type(i).__name__, repr(i))
fl = sys.flags
print(type(fl).__name__, fl.optimize, fl.no_site in (0, 1), isinstance(fl, tuple))
print(type(sys.implementation).__name__, hasattr(sys.implementation, "cache_tag"), sys.implementation.hexversion == sys.hexversion, sys.hexversion >> 24, sys.version_info[:2] == (sys.hexversion >> 24, sys.hexversion >> 16 & 0xff))
ns = type(sys.implementation)
s = ns(a=1, b="x")
print(s, s.a, s.__dict__, s == ns(a=1, b="x"), s != ns(), ns())
s.c = [1]
del s.a
print(s, repr(ns(**{"k": s})))
error(lambda: s.missing)
error(lambda: ns(1))
s.me = s
print(s)
s.me = None

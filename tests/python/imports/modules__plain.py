# Importing single modules: binding, caching, attributes, `as`, names that are missing.
import sys


def error(f):
    try:
        f()
        print("no error")
    except Exception as e:
        print(type(e).__name__ + ":", e, "| name:", getattr(e, "name", None))


import plain
print(plain.a, plain.f(), plain.__name__, plain.__doc__, plain.runs)
import plain as p
print(p is plain, sys.modules["plain"] is plain)
from plain import a, b as bee, f
print(a, bee, f())
from plain import (
    K,
    _c,
)
print(K.__module__, _c)


def import_missing(): import no_such_module
def import_missing_in_plain(): import plain.x
def from_missing():
    from plain import nothing
def from_missing_module():
    from no_such import x
def import_missing_sub(): import math.x
def dunder_bad(): __import__("plain", level=-1)
def dunder_empty(): __import__("")
def relative_outside():
    from . import x
def relative_dunder(): __import__("x", globals(), locals(), (), 1)


for f2 in [import_missing, import_missing_in_plain, from_missing, from_missing_module, import_missing_sub, dunder_bad, dunder_empty,
           relative_outside, relative_dunder]:
    error(f2)
print(__import__("plain") is plain, __import__("plain", fromlist=["a"]).a)
plain.a = 100
from plain import a as again
print(again, a, plain.f())
del sys.modules["plain"]
import plain as fresh
print(fresh is plain, fresh.a, plain.a)
sys.modules["plain"] = None
error(lambda: __import__("plain"))
sys.modules["plain"] = "any object"
import plain as replaced
print(replaced)
del sys.modules["plain"]


def local_import():
    import plain as inner
    from math import floor
    return inner.a, floor(2.7), sorted(locals())


print(local_import())


class Body:
    import math
    from math import sqrt as root


print(Body.math.floor(1.5), Body.root(16), "math" in globals())
m = type(sys)("handmade", "its doc")
print(m, m.__name__, m.__doc__, m.__dict__["__package__"], m.__loader__, m.__spec__)
m.x = 1
sys.modules["handmade"] = m
from handmade import x
print(x)
import handmade
print(handmade is m, vars(m)["x"])
error(lambda: m.missing)
del m.x
error(lambda: m.x)
error(lambda: type(sys)())
error(lambda: type(sys)(5))
print(repr(type(sys)("n")), __name__, type(__builtins__).__name__, "plain" in sys.modules)
import with_getattr
print(with_getattr.made, with_getattr.present, dir(with_getattr))
error(lambda: with_getattr.other)
from with_getattr import made
print(made)


def from_getattr_missing():
    from with_getattr import other


error(from_getattr_missing)
def bad_syntax():
    import bad_syntax
error(bad_syntax)

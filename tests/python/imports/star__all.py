# from module import *: with __all__, without, and with a bad __all__.
def error(code):
    try:
        exec(code, {})
        print("no error")
    except Exception as e:
        print(type(e).__name__ + ":", e)


def names(code):
    ns = {}
    exec(code, ns)
    ns.pop("__builtins__")
    return sorted(ns)


print(names("from plain import *"))
print(names("from pkg import *"))
print(names("from pkg.alpha import *"))
print(names("from with_getattr import *"))
print(names("from math import *")[:5])
error("from star_bad import *")
error("from star_not_str import *")
error("from no_such_module import *")
error("def f():\n from math import *")
error("class K:\n from math import *\nassert K.floor(1.5) == 1\nprint(K.ceil(1.5))")
from plain import *
print(a, b, f(), K.__name__, "_c" in globals(), "runs" in globals())


class Dictless:
    __all__ = ["x", "y"]
    x = 1
    y = 2
    z = 3


import sys
sys.modules["fake"] = Dictless
print(names("from fake import *"))
Dictless.__all__ = ("z",)
print(names("from fake import *"))
Dictless.__all__ = "xy"
print(names("from fake import *"))
Dictless.__all__ = 5
error("from fake import *")
Dictless.__all__ = ["absent"]
error("from fake import *")


class NoAll:
    visible = 1
    _hidden = 2


sys.modules["fake2"] = NoAll
print(names("from fake2 import *"))


class HasDict:
    __slots__ = ()


sys.modules["fake3"] = HasDict()
error("from fake3 import *")
error("from fake3 import x")
sys.modules["fake4"] = 5
error("from fake4 import real; print(real)")
error("from fake4 import nope")
error("import fake4.sub")

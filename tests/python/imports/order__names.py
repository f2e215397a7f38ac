# Import statements bind names in order; import hooks through __builtins__ and __import__.
import builtins
import sys

seen = []
original = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    seen.append((name, fromlist, level))
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import math
import math as m, itertools as it
from math import floor, ceil as c
from math import *
import pkg.sub.leaf
import pkg.sub.leaf as leaf
from pkg.sub import leaf as leaf2
try:
    from . import nothing
except ImportError:
    pass
builtins.__import__ = original
for entry in seen:
    if not entry[0].startswith("_") and entry[0] not in ("sys",):
        print(entry)
print(m is math, it.__name__, floor(1.5), c(1.5), leaf is leaf2)


def custom(name, *args):
    return "module object for " + name


ns = {"__builtins__": {"__import__": custom, "print": print}}
exec("import anything\nprint(anything)", ns)
try:
    exec("import x", {"__builtins__": {}})
except ImportError as e:
    print(type(e).__name__, e)
try:
    exec("len([])", {"__builtins__": {}})
except NameError as e:
    print(type(e).__name__, e)
print(eval("__builtins__", {"__builtins__": {"k": 1}}), eval("k", {"__builtins__": {"k": 1}}))


class Mod:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "attr " + name


sys.modules["dynamic"] = Mod()
from dynamic import foo, bar as baz
import dynamic
print(foo, baz, dynamic.anything)


def shadow():
    math = "not a module"
    import math
    return math.__name__


print(shadow())
try:
    import sys as sys2, no_such_module_at_all
except ModuleNotFoundError as e:
    print(e, e.name, e.path, sys2 is sys, isinstance(e, ImportError))
try:
    from math import floor as fl, no_such_name
except ImportError as e:
    print(fl(2.5), e.name, str(e).split(" (")[0])
del math
print("math" in globals(), "math" in sys.modules)
import math
print(math is m)

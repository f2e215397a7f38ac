# Packages: __init__, submodules, relative imports, cycles, partial failures.
import sys


def error(f):
    try:
        f()
        print("no error")
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split(" (/")[0].split(" (un")[0], "| name:", getattr(e, "name", None))


import pkg
print(pkg.first(), pkg.alpha.__name__, pkg.beta.second(), pkg.VALUE, hasattr(pkg, "sub"))
import pkg.sub.leaf
print(pkg.sub.leaf.where, pkg.sub.__package__, pkg.sub.leaf.__package__)
import pkg.sub.leaf as leaf
print(leaf is sys.modules["pkg.sub.leaf"], leaf.__name__)
from pkg import sub
from pkg.sub import leaf as again
print(sub is pkg.sub, again is leaf)
from pkg import cycle_a
print(cycle_a.cycle_b.cycle_a is cycle_a)


def broken(): import pkg.broken
def from_missing():
    from pkg import nothing
def missing_sub(): import pkg.nothing
def missing_deep(): import pkg.sub.nothing.more
def of_module(): import pkg.alpha.nothing
def too_far(): import pkg.sub.too_far
def cycle_from(): import pkg.cycle_from


for f in [broken, broken, from_missing, missing_sub, missing_deep, of_module, too_far, cycle_from]:
    print(f.__name__)
    error(f)
print("pkg.broken" in sys.modules, hasattr(pkg, "broken"), "pkg.sub.too_far" in sys.modules)
print(sorted(m for m in sys.modules if m.split(".")[0] == "pkg" and "cycle_from" not in m))
import namespace_pkg.inside
print(namespace_pkg.inside.value, hasattr(namespace_pkg, "__file__") and namespace_pkg.__file__)
ns = {"__name__": "pkg.virtual", "__package__": "pkg"}
exec("from .beta import second\nfrom . import alpha\nx = second(), alpha.__name__", ns)
print(ns["x"])
ns = {"__name__": "pkg.sub.virtual", "__package__": "pkg.sub"}
exec("from .. import VALUE as v", ns)
print(ns["v"])
error(lambda: exec("from . import x", {}))
error(lambda: exec("from . import x", {"__name__": "toplevel"}))
error(lambda: exec("from . import x", {"__package__": "no_such_package"}))
error(lambda: exec("from ... import x", {"__package__": "pkg"}))
error(lambda: exec("from . import x", {"__package__": 5}))
print(__import__("pkg.sub.leaf").__name__, __import__("pkg.sub.leaf", fromlist=["x"]).__name__, __import__("pkg", fromlist=["sub"]).sub.__name__)
print(__package__, __spec__)

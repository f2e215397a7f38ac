# Writes files to its folder.
# Files that are dropped: closed and flushed at that moment, and, where that is wanted, warned about.
import sys
import _warnings
import gc


def report(unraisable):
    where = str(unraisable.object).replace("\\", "/")
    print("unraisable:", type(unraisable.exc_value).__name__, unraisable.exc_value, "in", where)


def content():
    with open("f", "rb") as f:
        return f.read()


open("f", "w").write("dropped at once")
print(content())
f = open("f", "a")
f.write(" and more")
print(content())
f = None
print(content())
sys.unraisablehook = report
_warnings.filters.insert(0, ("error", None, ResourceWarning, None, 0))
_warnings._filters_mutated()


class Own(__import__("_io").FileIO):
    pass


open("f", "a").write("!")
open("f")
open("f", "rb")
open("f", "rb", 0)
open("f", "rb+")
Own("f")
f = open("f")
g = f
f = None
print("still held")
g = None
f = open("f")
f.itself = f
f = None
print("collecting")
gc.collect()
f = open("f")
f.close()
f = None
with open("f") as f:
    pass
f = open("f")
d = f.detach()
f = None
print("detached")
d = None
f = open("f", closefd=True)
shared = open(f.fileno(), closefd=False)
shared = None
print("shared is no reason to warn")
f.close()


def local():
    f = open("f")
    return f.read(3)


print(local())
print(content())

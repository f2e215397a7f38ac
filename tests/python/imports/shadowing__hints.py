# What is said when a module lacks a name: it shadows one of the library, is not complete yet, or just lacks it.
def error(f):
    try:
        f()
        print("no error")
    except Exception as e:
        text = str(e)
        if "renaming '" in text:
            before, rest = text.split("renaming '", 1)
            path, after = rest.split("'", 1)
            text = f"{before}renaming .../{path.split('/')[-1]}{after}"
        print(type(e).__name__ + ":", text)


import colorsys
error(lambda: colorsys.rgb_to_hsv)
import half_a
error(lambda: half_a.nothing)
import half_pkg
error(lambda: half_pkg.nothing)
import math
error(lambda: math.nothing)
import sys
made = type(sys)("made")
error(lambda: made.nothing)
made.__name__ = 5
error(lambda: made.nothing)
for name in ("os", "json", "colorsys", "asyncio"):
    print(name in sys.stdlib_module_names, name in sys.builtin_module_names)


def hint(f):
    try:
        f()
    except Exception as e:
        sys.excepthook(type(e), e, None)


class Counter:
    def __init__(self): self._value = 1
    def broken(self): return self._valeu


jsn = 1
hint(lambda: json.x)
try:
    Counter().broken()
except AttributeError as e:
    sys.excepthook(type(e), e, e.__traceback__)
try:
    Counter()._valeu
except AttributeError as e:
    sys.excepthook(type(e), e, e.__traceback__)

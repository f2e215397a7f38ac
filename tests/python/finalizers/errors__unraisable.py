# What a finalizer of garbage raises goes to sys.unraisablehook.
import gc
import sys

gc.disable()
seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.err_msg, getattr(args.object, "__qualname__", None)))


sys.unraisablehook = hook


class Bad:
    def __init__(self, n):
        self.me = self
        self.n = n

    def __del__(self):
        raise ValueError(f"bad {self.n}")


class Worse:
    def __init__(self):
        self.me = self

    def __del__(self):
        1 / 0


for i in range(3):
    Bad(i)
print(gc.collect())
print(sorted(seen))
seen.clear()
Worse()
try:
    raise KeyError("pending")
except KeyError as e:
    print(gc.collect(), repr(e), seen)
seen.clear()


class Exits:
    def __init__(self):
        self.me = self

    def __del__(self):
        raise SystemExit(3)


Exits()
print(gc.collect(), seen)
del Bad.__del__
Bad(1)
print(gc.collect())

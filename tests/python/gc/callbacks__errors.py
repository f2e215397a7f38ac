# What a callback raises goes to sys.unraisablehook, and the collection goes on.
import gc
import sys

gc.disable()
gc.collect()
seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.object is bad, args.err_msg))


def bad(phase, info):
    raise ValueError("no " + phase)


def good(phase, info):
    seen.append(phase)


sys.unraisablehook = hook
gc.callbacks[:] = [bad, good]
l = []
l.append(l)
del l
print(gc.collect())
print(seen)
seen.clear()
gc.callbacks[:] = [good, 5]
gc.collect()
print(seen)
seen.clear()


# Callbacks may change the list while it is gone through.
def removes_itself(phase, info):
    seen.append("removed")
    gc.callbacks.remove(removes_itself)


gc.callbacks[:] = [removes_itself, good, good]
gc.collect()
print(seen)
seen.clear()


def adds(phase, info):
    seen.append("adds")
    if len(gc.callbacks) < 4:
        gc.callbacks.append(good)


gc.callbacks[:] = [adds]
gc.collect()
print(seen)
gc.callbacks.clear()

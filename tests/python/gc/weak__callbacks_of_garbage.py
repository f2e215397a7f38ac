# Weak references to garbage are cleared before anything is called.
import gc
import _weakref

gc.disable()


class Loop:
    def __init__(self, i):
        self.i = i
        self.loop = self


seen = []


def callback(ignored):
    seen[:] = [r() for r in refs]


objects = [Loop(i) for i in range(2)]
refs = [_weakref.ref(o, callback) for o in objects]
gc.collect()
print(seen)
del objects
print(gc.collect() >= 2, seen)


# Finalizers find weak references to their object dead already.
class Dies:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("in finalizer", ref())


d = Dies()
ref = _weakref.ref(d)
del d
print(gc.collect())


# A weak reference that is garbage itself calls nobody.
def never(ignored):
    print("called")


def both():
    o = Loop(1)
    o.ref = _weakref.ref(o, never)


both()
print(gc.collect() >= 1)

# What the callback raises is reported, and the rest goes on.
import sys
sys.unraisablehook = lambda args: print("unraisable", args.exc_type.__name__, args.exc_value)


def raises(ignored):
    raise KeyError("in callback")


o = Loop(1)
r = _weakref.ref(o, raises)
del o
print(gc.collect())

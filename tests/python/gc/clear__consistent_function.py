# A function that is brought back while it is taken apart can still be shown.
import gc
import _weakref


class LateFinalizer:
    __slots__ = ("ref",)

    def __del__(self):
        global func
        func = self.ref()


class Cyclic(tuple):
    __slots__ = ()

    def __del__(self):
        self[1].ref = _weakref.ref(self[0])
        global late
        del late


late = LateFinalizer()


def func():
    pass


cyclic = tuple.__new__(Cyclic, (func, late))
func.__module__ = cyclic
del func, cyclic
gc.collect()
print(type(func).__name__, repr(func).partition(" at ")[0], callable(func), [func.__name__, func.__qualname__])


# A name can be part of a cycle.
class Title(str):
    pass


def named():
    pass


title = Title("named")
title.function = named
named.__qualname__ = title
gone = _weakref.ref(title)
gc.collect()
del named, title
print(gone() is None, gc.collect(), gone() is None)

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
print(type(func).__name__, type(repr(func)).__name__, callable(func))

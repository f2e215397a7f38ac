# One piece of code sees instances of classes that come and go: where one class kept its attributes another has something else.
import gc
from _collections import OrderedDict, deque


def keys(o):
    return o.keys()


def value(o):
    return o.value


def store(o, value):
    o.value = value


def make(base):
    class Made(base):
        def keys(self):
            return "keys of " + base.__name__

    return Made


def use(base):
    made = make(base)
    for _ in range(40):
        o = made()
        store(o, 1)
        keys(o), value(o)
    o = made()
    try:
        got = value(o)
    except AttributeError:
        got = "none"
    return keys(o), got


for _ in range(3):
    for base in object, OrderedDict, int, float, dict, list, deque, Exception, set, str, bytes, tuple, object, OrderedDict:
        print(use(base))
        gc.collect()


class Slotted:
    __slots__ = ("value",)

    def keys(self):
        return "slotted"


def use_slotted():
    class Made(Slotted):
        __slots__ = ("a", "b")

    for _ in range(40):
        o = Made()
        store(o, 2)
        keys(o), value(o)
    return keys(o), value(o)


for _ in range(3):
    print(use_slotted(), use(object), use(OrderedDict))
    gc.collect()

"""Prints one line per kind of object: its name, a tab, and the bytes really allocated for one of them.

CPython's figures come from its allocator through tracemalloc, because its sys.getsizeof leaves out what an object
owns elsewhere. Where tracemalloc is not there, sys.getsizeof is asked for every part that belongs to one object.
"""
import sys

try:
    import tracemalloc
except ImportError:
    tracemalloc = None

COPIES = 10000


class Three:
    def __init__(self, a, b, c):
        self.a, self.b, self.c = a, b, c


class Slots:
    __slots__ = ("a", "b", "c")

    def __init__(self, a, b, c):
        self.a, self.b, self.c = a, b, c


def make_function(i):
    def function():
        return None
    return function


def make_closure(i):
    def function():
        return i
    return function


def make_generator(i):
    yield i


def make_class(i):
    class Empty:
        pass
    return Empty


def one(o):
    return [o]


def closure_parts(o):
    """The cells, and the tuple that holds them if there is one rather than a view made for the question."""
    stored = [o.__closure__] if o.__closure__ is o.__closure__ else []
    return [o, *o.__closure__, *stored]


def class_parts(o):
    """The class with its namespace, the two tuples it owns, and the descriptors made for it."""
    return [o, o.__mro__, o.__bases__, *[v for k, v in vars(o).items() if k in ("__dict__", "__weakref__")]]


ROWS = [
    ("int below 2**30", lambda i: i + 100000, one),
    ("float", lambda i: i + 0.5, one),
    ("object()", lambda i: object(), one),
    ("3-tuple", lambda i: (i, None, None), one),
    ("[]", lambda i: [], one),
    ("3-element list", lambda i: [None, None, None], one),
    ("{}", lambda i: {}, one),
    ("dict of 3 str keys", lambda i: {"a": None, "b": None, "c": None}, one),
    ("set()", lambda i: set(), one),
    ("instance with 3 attributes", lambda i: Three(None, None, None), one),
    ("instance with 3 __slots__", lambda i: Slots(None, None, None), one),
    ("function", make_function, one),
    ("closure", make_closure, closure_parts),
    ("generator", make_generator, one),
    ("class", make_class, class_parts),
]


def traced(make):
    make(0)
    kept = [None] * COPIES
    numbers = list(range(COPIES))
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for i in numbers:
        kept[i] = make(i)
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / COPIES


def asked(make, parts):
    return sum(sys.getsizeof(part) for part in parts(make(1)))


for name, make, parts in ROWS:
    size = traced(make) if tracemalloc and sys.implementation.name == "cpython" else asked(make, parts)
    print(name, round(size), sep="\t")

# Which built-in types allow weak references.
from _weakref import ref, proxy, ReferenceType
import _collections
import _functools
import itertools
import sys


class C:
    def m(self):
        yield 1

    @classmethod
    def k(cls):
        pass

    @staticmethod
    def s():
        pass

    @property
    def p(self):
        pass


def f():
    pass


c = C()
samples = {
    "function": f, "lambda": lambda: 0, "method": c.m, "class method": C.k, "builtin": len, "bound builtin": [].append,
    "generator": c.m(), "set": {1}, "frozenset": frozenset([1]), "type": int, "class": C, "module": sys, "code": f.__code__,
    "memoryview": memoryview(b"a"), "alias": list[int], "deque": _collections.deque(), "ordered": _collections.OrderedDict(),
    "partial": _functools.partial(len), "tee": itertools.tee([])[0], "instance": c, "stream": sys.stdout,
    "dict": {}, "list": [], "tuple": (1,), "str": "a", "int": 300, "float": 1.5, "None": None, "slice": slice(1), "range": range(1),
    "cell": (lambda: c).__closure__, "property": C.__dict__["p"], "staticmethod": C.__dict__["s"], "classmethod": C.__dict__["k"],
    "defaultdict": _collections.defaultdict(), "iterator": iter([]), "zip": zip(), "map": map(len, []), "enumerate": enumerate([]),
    "count": itertools.count(), "chain": itertools.chain(), "slot wrapper": int.__add__, "method wrapper": (1).__add__,
    "method descriptor": str.join, "getset": type.__dict__["__dict__"], "mappingproxy": C.__dict__, "union": int | str,
    "exception": ValueError(), "dict view": {}.keys(), "super": super(C, c), "reference": ref(c), "proxy": proxy(f),
    "object": object(), "namespace": type(sys.implementation)(), "bytearray": bytearray(), "frame": sys._getframe(),
    "reversed": reversed([]), "ellipsis": ..., "new": object.__new__, "import": __import__,
}
for name, o in samples.items():
    try:
        r = ref(o)
        print(name, "yes", r() is o)
    except TypeError as e:
        print(name, "no", e)


@_functools.partial
def decorated():
    pass


print(ref(decorated)() is decorated)
# They are cleared when the object goes.
for make in (lambda: {1, 2}.union(), lambda: frozenset([5, 6]), lambda: c.m, lambda: [].append, lambda: c.m(), lambda: (lambda: 0),
             lambda: memoryview(b"x"), lambda: list[int], lambda: _collections.deque([1]), lambda: _collections.OrderedDict(a=1),
             lambda: _functools.partial(len), lambda: itertools.tee([])[0], lambda: compile("1", "f", "eval"),
             lambda: type(sys)("m")):
    o = make()
    called = []
    r = ref(o, called.append)
    assert r() is o
    name = type(o).__name__
    del o
    print(name, r(), called == [r])


class S(set):
    pass


class F(frozenset):
    pass


class D(_collections.deque):
    pass


class O(_collections.OrderedDict):
    pass


for t in S, F, D, O:
    o = t()
    called = []
    r = ref(o, called.append)
    p = proxy(o)
    del o
    print(t.__name__, r(), called == [r])

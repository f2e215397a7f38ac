# getattr, setattr, delattr, hasattr, vars, dir, type with three arguments, callable, id.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", "object at" in str(e) or e)


class A:
    cls = "class"

    def __init__(self): self.x = 1
    def method(self): return "m"

    @property
    def broken(self): raise ValueError("in property")

    @property
    def attr_error(self): raise AttributeError("inner")


a = A()
print(getattr(a, "x"), getattr(a, "y", "default"), getattr(a, "cls"), getattr(a, "method")(), hasattr(a, "x"), hasattr(a, "y"), hasattr(a, "attr_error"), getattr(a, "attr_error", "saved"), getattr(A, "cls"), getattr(a, "".join(["x"])))
error(lambda: hasattr(a, "broken"))
error(lambda: getattr(a, "broken", 1))
error(lambda: getattr(a, "y"))
error(lambda: getattr(a, 5))
error(lambda: getattr(a, 5, "default"))
error(lambda: hasattr(a, None))
error(lambda: getattr(a, "x", 1, 2))
print(setattr(a, "y", 2), a.y, delattr(a, "y"), hasattr(a, "y"), setattr(A, "new", 5), a.new)
error(lambda: delattr(a, "y"))
error(lambda: delattr(a, 5))
error(lambda: setattr(a, 5, 1))
error(lambda: setattr(a, "x"))
error(lambda: setattr(5, "x", 1))
error(lambda: setattr(A, "__dict__", {}))
setattr(a, "not an identifier", 1)
print(vars(a), vars(a) is a.__dict__, sorted(k for k in vars(A) if not k.startswith("__")), vars() is globals())
error(lambda: vars(5))
error(lambda: vars(1, 2))


def local_vars(p):
    q = 2
    return sorted(vars()), sorted(locals().items()), sorted(dir())


print(local_vars(1))
print([n for n in dir(a) if not n.startswith("_")], [n for n in dir(A) if not n.startswith("_")], [n for n in dir() if n in ("A", "a", "error")])


class CustomDir:
    def __dir__(self): return ["z", "a", "m"]


class BadDir:
    def __dir__(self): return 5


class BadItems:
    def __dir__(self): return ["a", 1]


print(dir(CustomDir()))
error(lambda: dir(BadDir()))
error(lambda: dir(BadItems()))
error(lambda: dir(1, 2))
print([n for n in dir(5) if "bit" in n], "append" in dir([]), "__name__" in dir(int), dir(None) == sorted(dir(None)))
B = type("B", (A,), {"extra": 1, "f": lambda self: self.extra, "__doc__": "made"})
print(B, B.__name__, B().f(), B.__doc__, B.__bases__, B.__module__, B.__qualname__, type(B), type("C", (), {}).__bases__, type("D", (int,), {"__module__": "mm"}))
for f in [lambda: type("X"), lambda: type("X", ()), lambda: type(5, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []), lambda: type("X", (5,), {}), lambda: type("a\0b", (), {}), lambda: type("X", (), {}, foo=1), lambda: type(), lambda: type("X", (), {"__slots__": 5})]:
    error(f)
print(type(type("X", (), {})), type(5), type(type), type(None), type(...), type(NotImplemented), type(print), type([].append), type(str.upper), type(int.__add__), type((1).__add__), type(lambda: 0), type(a.method), type(i for i in ()), type(A), type(int.real), type({}.keys()), type(a).__name__)
print(callable(print), callable(A), callable(a), callable(a.method), callable(5), callable(lambda: 0), callable(type), callable("x"), callable(None), callable(str.upper))
print(id(a) == id(a), id(a) != id(A()), id(None) == id(None), isinstance(id(a), int), id(a) > 0, id([]) is not None)
lst = [1]
same = lst
print(id(lst) == id(same), lst is same, id(lst[0]) == id(same[0]))


class Dynamic:
    def __getattr__(self, name): return name * 2
    def __setattr__(self, name, value): print("set", name, value)
    def __delattr__(self, name): print("del", name)


d = Dynamic()
print(d.abc, getattr(d, "zz"), hasattr(d, "anything"))
d.q = 1
setattr(d, "w", 2)
del d.q
delattr(d, "e")
print(vars(d))

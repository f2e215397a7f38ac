# A proxy reads, writes and deletes attributes of its object.
from _weakref import proxy, ref, ProxyType, CallableProxyType


class C:
    kind = "class attribute"

    def __init__(self):
        self.x = 1

    def double(self):
        return self.x * 2


class Callable:
    bar = None

    def __call__(self, x):
        self.bar = x
        return self


o = C()
p = proxy(o)
print(type(p) is ProxyType, isinstance(p, C), p.__class__ is C, p is proxy(o), p.kind, p.x, p.double())
p.x = 5
p.new = "n"
print(o.x, o.new, p.double())
del p.new
print(hasattr(p, "new"), hasattr(o, "new"), p.__dict__)
o.y = 3
print(p.y, "y" in dir(p), "kind" in dir(p))
try:
    p.missing
except AttributeError as e:
    print(e)
try:
    del p.missing
except AttributeError as e:
    print(e)
setattr(p, "z", 9)
print(getattr(o, "z"), getattr(p, "w", "default"))
c = Callable()
q = proxy(c)
print(type(q) is CallableProxyType, callable(q), callable(p))
print(q("twinkies") is c, c.bar, q(x="named").bar)
for args in (), (1, 2, 3):
    try:
        q(*args)
    except TypeError as e:
        print(e)
try:
    p()
except TypeError as e:
    print(e)
f = proxy(lambda a, *b, k=1: (a, b, k))
try:
    f(1)
except ReferenceError as e:
    print(e)
g = lambda a, *b, k=1, **r: (a, b, k, r)
f = proxy(g)
print(f(1), f(1, 2, 3, k=4, z=5), f.__name__, f.__defaults__, f.__kwdefaults__)
i = proxy(int.__add__.__class__)
print(isinstance(i, type), i is int)
# Gone.
del o, c
for act in (lambda: p.x, lambda: setattr(p, "x", 1), lambda: delattr(p, "x"), lambda: p.double, lambda: q(1), lambda: str(p), lambda: bool(p),
            lambda: dir(p), lambda: p.__class__, lambda: isinstance(p, C), lambda: p == 1, lambda: 1 == p, lambda: p < 1, lambda: list(p)):
    try:
        print(act())
    except ReferenceError as e:
        print(type(e).__name__, e)
try:
    hash(p)
except TypeError as e:
    print(e)
print(ProxyType.__hash__, CallableProxyType.__hash__, ProxyType.__name__, ProxyType.__module__)


class Slots:
    __slots__ = ("v", "__weakref__")


s = Slots()
p = proxy(s)
p.v = 3
print(s.v, p.v)
del p.v
try:
    p.v
except AttributeError as e:
    print(e)
try:
    p.other = 1
except AttributeError as e:
    print(e)


class Hooks:
    def __getattr__(self, name):
        return "got " + name

    def __setattr__(self, name, value):
        print("set", name, value)

    def __delattr__(self, name):
        print("delete", name)


h = Hooks()
p = proxy(h)
p.a = 1
del p.b
print(p.anything)

# __slots__: what exists, what does not, and how it is inherited.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", "object at" in str(e) or e)


class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


p = P(1)
print(p.x, hasattr(p, "y"), hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__, P.x.__name__)
error(lambda: p.y)
error(lambda: setattr(p, "z", 1))
error(lambda: p.z)
p.y = 2
print(p.y)
del p.y
error(lambda: p.y)
error(lambda: delattr(p, "y"))
error(lambda: p.__dict__)
error(lambda: vars(p))
error(lambda: P.x.__get__(5))
error(lambda: P.x.__set__(5, 1))
print(P.x.__get__(p), P.x.__get__(None, P) is P.x, P.x.__objclass__.__name__)


class Q(P):
    __slots__ = ["z"]


class R(P):
    pass


class S(P):
    __slots__ = ()


class T(P):
    __slots__ = "single"


class U(P):
    __slots__ = ("__dict__", "w")


q = Q(1, 2)
q.z = 3
error(lambda: setattr(q, "w", 1))
r = R(1, 2)
r.extra = 5
print(q.x, q.y, q.z, r.__dict__, r.x)
error(lambda: setattr(S(1), "k", 1))
t = T(0)
t.single = 1
u = U(5)
u.w, u.anything = 6, 7
print(t.single, u.__dict__, u.w)
error(lambda: type("X", (), {"__slots__": ("a", "a")})().a)
error(lambda: type("X", (), {"__slots__": ("1a",)}))
error(lambda: type("X", (), {"__slots__": (1,)}))
error(lambda: type("X", (), {"__slots__": ("v",), "v": 1}))
error(lambda: type("X", (), {"__slots__": ("__dict__", "__dict__")}))
error(lambda: type("X", (P,), {"__slots__": ("__weakref__", "__weakref__")}))
error(lambda: type("X", (int,), {"__slots__": ("v",)}))
error(lambda: type("X", (tuple,), {"__slots__": ("v",)}))
error(lambda: type("X", (P, type("Y", (), {"__slots__": ("q",)})), {}))
print(type("X", (S, P), {}).__mro__[1].__name__)


class Private:
    __slots__ = ("__secret",)

    def __init__(self):
        self.__secret = 5

    def get(self):
        return self.__secret


v = Private()
print(v.get(), v._Private__secret, [n for n in dir(Private) if "secret" in n])


class FromDict:
    __slots__ = {"a": "doc for a", "b": None}


print(FromDict.a.__doc__, FromDict.b.__doc__, sorted(FromDict.__slots__))


class WithInt(int):
    __slots__ = ()


print(WithInt(5) + 1, hasattr(WithInt(5), "__dict__"))


class ListSlots(list):
    __slots__ = ("tag",)


ls = ListSlots([1, 2])
ls.tag = "t"
print(ls, ls.tag, len(ls))
error(lambda: setattr(ls, "nope", 1))


class A1:
    __slots__ = ("m",)


class A2:
    __slots__ = ("m",)


a = A1()
a.m = 5
a.__class__ = A2
print(a.m, type(a).__name__)
error(lambda: setattr(a, "__class__", P))
many = type("Many", (), {"__slots__": tuple("s%d" % i for i in range(40))})
m = many()
for i in range(40):
    setattr(m, "s%d" % i, i * i)
print(sum(getattr(m, "s%d" % i) for i in range(40)))

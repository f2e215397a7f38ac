# __new__ and __init__, object creation and copying of class state.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class A:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return super().__new__(cls)

    def __init__(self, *args, **kw):
        print("init", args, kw)


A(1, k=2)


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never called")


print(Other())


class Sub(A):
    def __new__(cls, x):
        if x:
            return super().__new__(Deeper, x)
        return object.__new__(A)


class Deeper(Sub):
    pass


print(type(Sub(1)).__name__, type(Sub(0)).__name__)


class InitReturns:
    def __init__(self):
        return 5


class NoInit:
    pass


class OnlyNew:
    def __new__(cls, x):
        return object.__new__(cls)


class OnlyInit:
    def __init__(self, x):
        self.x = x


error(lambda: InitReturns())
error(lambda: NoInit(1))
error(lambda: NoInit(a=1))
error(lambda: OnlyNew())
print(type(OnlyNew(1)).__name__, OnlyInit(5).x)
error(lambda: OnlyInit())
error(lambda: object.__new__(int))
error(lambda: int.__new__(str))
error(lambda: int.__new__(5))
error(lambda: object.__new__(NoInit, 1))
error(lambda: object.__init__(NoInit(), 1))
print(object.__new__(NoInit).__class__.__name__, int.__new__(bool.__base__, 5))
error(lambda: bool.__new__(int, 5))


class Half(int):
    def __new__(cls, v):
        self = super().__new__(cls, v // 2)
        self.original = v
        return self


h = Half(9)
print(h, h.original, h + 1, type(h + 1).__name__, isinstance(h, int), repr(h))


class Str(str):
    def __new__(cls, *parts):
        return super().__new__(cls, "-".join(parts))

    def shout(self):
        return self.upper() + "!"


s = Str("a", "b")
print(s, s.shout(), type(s.upper()).__name__, s == "a-b", {s: 1}["a-b"], len(s), s[0])


class Tup(tuple):
    def __new__(cls, *xs):
        return super().__new__(cls, xs)

    @property
    def first(self):
        return self[0]


t = Tup(1, 2, 3)
print(t, t.first, t[1:], type(t[1:]).__name__, t + (4,), hash(t) == hash((1, 2, 3)))


class Lst(list):
    def __init__(self, *xs):
        super().__init__(xs)

    def append(self, x):
        super().append(x * 2)


ls = Lst(1, 2)
ls.append(5)
ls += [7]
print(ls, type(ls).__name__, type(ls + []).__name__, type(ls[:]).__name__, ls == [1, 2, 10, 7])


class Dct(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 1)


d = Dct(a=1)
d["b"] = 1
d.update(c=1)
print(d, type(d.copy()).__name__, d == {"a": 1, "b": 2, "c": 1})


class Fl(float):
    def __repr__(self):
        return "Fl"


f = Fl(1.5)
print([f], f + 1, str(f), "%s" % f, f"{f}", f"{f:.1f}")


class Sing:
    it = None

    def __new__(cls):
        if cls.it is None:
            cls.it = super().__new__(cls)
        return cls.it


print(Sing() is Sing())
class E2(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b
print(E2(1, 2).args, E2(1, 2).b, repr(E2(1, 2)))
error(lambda: E2(1))

# Metaclasses: __prepare__, __new__, __init__, __call__, keywords, derived metaclass choice.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)

    def __repr__(cls):
        return "<Meta class %s>" % cls.__name__

    def __len__(cls):
        return len(cls.__name__)

    def __iter__(cls):
        return iter(cls.__name__)

    def __getitem__(cls, key):
        return cls.__name__, key

    def __contains__(cls, x):
        return x == "in"

    def __add__(cls, other):
        return "added", other

    def __getattr__(cls, name):
        return "meta getattr " + name


class A(metaclass=Meta, option=1):
    x = 1

    def __init__(self, v):
        self.v = v


class B(A, other=2):
    pass


print(A, type(A), A.prepared, A(5).v, B(6).v, len(A), list(B), A[3], "in" in A, "out" in A, A + 1, A.nothing)
error(lambda: A(1).nothing)
error(lambda: A())


class Derived(Meta):
    pass


class C(A, metaclass=Derived):
    pass


class D(C):
    pass


print(type(C).__name__, type(D).__name__)


def function_meta(name, bases, ns, **kw):
    return name, bases, sorted(k for k in ns if not k.startswith("__")), kw


class F(int, metaclass=function_meta, k=1):
    y = 2


print(F)


class Singleton(type):
    instances = {}

    def __call__(cls, *args):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args)
        return cls.instances[cls]


class One(metaclass=Singleton):
    def __init__(self, v):
        self.v = v


print(One(1) is One(2), One(3).v)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


def bad_prepare():
    class X(metaclass=BadPrepare):
        pass


def conflict():
    class X(A, One):
        pass


def unknown_keyword():
    class X(foo=1):
        pass


def not_a_meta():
    class X(metaclass=5):
        pass


def bad_base():
    class X(3):
        pass


for f in [bad_prepare, conflict, unknown_keyword, not_a_meta, bad_base]:
    error(f)


class Ordered(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("bind", key)
        super().__setitem__(key, value)


class Recording(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Ordered()


class R(metaclass=Recording):
    a = 1
    def f(self): pass
    a = 2
    class Inner: pass
    for i in range(2): pass


print(type(R.__dict__).__name__, R.a, R.i)


class Checks(type):
    def __instancecheck__(cls, obj):
        return obj == "yes"

    def __subclasscheck__(cls, sub):
        return sub is int


class Z(metaclass=Checks):
    pass


print(isinstance("yes", Z), isinstance("no", Z), isinstance(Z(), Z), issubclass(int, Z), issubclass(str, Z))
print(type.__call__(type, 5), type(type) is type, isinstance(type, object), isinstance(object, type))

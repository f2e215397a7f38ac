# Method resolution order, its conflicts and their words.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def names(cls):
    return [c.__name__ for c in cls.__mro__]


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(names(Z), names(K1))
print(Z.mro() == list(Z.__mro__), Z.__bases__ == (K1, K2, K3), Z.__base__.__name__, names(int), names(bool), names(type))
error(lambda: type("X", (A, A), {}))
error(lambda: type("X", (O, A), {}))
error(lambda: type("X", (object, A), {}))


class AB(A, B): pass
class BA(B, A): pass


error(lambda: type("X", (AB, BA), {}))
error(lambda: type("X", (int, str), {}))
error(lambda: type("X", (list, dict), {}))
error(lambda: type("X", (5,), {}))
error(lambda: type("X", (bool,), {}))
error(lambda: type("X", (type(None),), {}))
error(lambda: type("X", (type(len),), {}))
error(lambda: type("X", (range,), {}))
error(lambda: type("X", (slice,), {}))
error(lambda: type("X", (type(lambda: 0),), {}))
error(lambda: type("X", (type(i for i in ()),), {}))
print(type("X", (int,), {})(5) + 1, type("X", (), {}).__bases__)


class Left:
    def f(self): return "left"


class Right:
    def f(self): return "right"
    def g(self): return "right g"


class Both(Left, Right): pass


print(Both().f(), Both().g())
Both.__bases__ = (Right, Left)
print(Both().f(), names(Both))
error(lambda: setattr(Both, "__bases__", ()))
error(lambda: setattr(Both, "__bases__", (5,)))
error(lambda: setattr(Both, "__bases__", (Both,)))
error(lambda: setattr(Both, "__bases__", (int,)))
error(lambda: setattr(Both, "__bases__", [Left]))
error(lambda: setattr(int, "__bases__", (str,)))
print(Both.__subclasses__(), [c.__name__ for c in Left.__subclasses__()], [c.__name__ for c in O.__subclasses__()])


class Meta(type):
    def mro(cls):
        return [cls, Right, object]


class Own(Left, metaclass=Meta): pass


print(names(Own), Own().f(), Own.__bases__[0].__name__)


class BadMeta(type):
    def mro(cls):
        return [5]


error(lambda: BadMeta("Bad", (), {}))


class M1(type): pass
class M2(type): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass


error(lambda: type("X", (X1, X2), {}))
print(issubclass(Z, O), issubclass(O, Z), issubclass(Own, Left), isinstance(Z(), (K3, int)))

# isinstance and issubclass: tuples, unions, hooks, __class__ lies.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class A: pass
class B(A): pass
class C(B, int): pass


print(isinstance(B(), A), isinstance(A(), B), isinstance(C(), (str, A)), isinstance(1, (str, (float, (int,)))), isinstance(1, ()))
print(issubclass(B, A), issubclass(A, B), issubclass(C, int), issubclass(bool, (str, int)), issubclass(A, A), issubclass(type, object))
print(isinstance(1, int | str), isinstance("a", int | str), isinstance(1.5, int | str), issubclass(bool, int | None), isinstance(None, int | None))
print(int | str, int | None, int | str | int, type(int | str).__name__, (int | str) == (str | int), (int | str).__args__)
print(isinstance(1, (list, int | str)), isinstance(True, int), isinstance(int, type), isinstance(type, type), isinstance(None, type(None)))
error(lambda: isinstance(1, [int]))
error(lambda: isinstance(1, "int"))
error(lambda: isinstance("x", (int, "str")))
error(lambda: isinstance(1, (int, "never looked at")))
error(lambda: issubclass("x", int))
error(lambda: issubclass(int, "x"))
error(lambda: issubclass(int, (str, 5)))
error(lambda: isinstance([], list[int] | int))
error(lambda: int | 5)
error(lambda: int | "x")


class Liar:
    __class__ = int


print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()).__name__, Liar().__class__)


class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", end=" ")
        return obj == 5

    def __subclasscheck__(cls, sub):
        print("subclasscheck", end=" ")
        return sub is str


class M(metaclass=Meta): pass
class M2(M): pass


print(isinstance(5, M), isinstance(6, M), isinstance(M(), M), issubclass(str, M), issubclass(M2, M), isinstance(5, (str, M)))


class Raises(type):
    def __instancecheck__(cls, obj):
        raise ValueError("instancecheck raised")


class R(metaclass=Raises): pass


error(lambda: isinstance(1, R))
print(isinstance(R(), R))


class HasBases:
    def __init__(self, *bases): self.__bases__ = bases


h = HasBases()
print(issubclass(HasBases(h), h))
try:
    print(isinstance(HasBases(), h))
except TypeError as e:
    print(e)


class Truthy(type):
    def __instancecheck__(cls, obj): return "yes"
    def __subclasscheck__(cls, obj): return []


class Tr(metaclass=Truthy): pass


print(isinstance(1, Tr), issubclass(int, Tr))
print([isinstance(v, k) for v in (1, 1.0, "a", None, [], len, A, A(), ...) for k in (int, float, str, type, object)].count(True))
print(type(A()) is A, A().__class__ is A, type(A) is type, A.__class__, type(type(A())))
d = deep = int
for _ in range(50):
    deep = (deep,)
print(isinstance(1, deep))
print(issubclass(int, object), issubclass(object, int), isinstance(object(), object), isinstance(5, object))

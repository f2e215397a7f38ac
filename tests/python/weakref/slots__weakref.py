# __slots__ with and without __weakref__, and where the ability comes from.
from _weakref import ref


def attempt(f):
    try:
        print(f.__name__, f())
    except TypeError as e:
        print(f.__name__, e)


class Without:
    __slots__ = ("a",)


class With:
    __slots__ = ("a", "__weakref__")


class Only:
    __slots__ = "__weakref__"


class Nothing:
    __slots__ = ()


class Child(Without):
    pass


class ChildWith(Without):
    __slots__ = ("__weakref__", "b")


class Dict:
    __slots__ = ("__dict__",)


class Mixed(Nothing, With):
    __slots__ = ()


def can(o):
    try:
        r = ref(o)
    except TypeError as e:
        return str(e)
    return r() is o and o.__weakref__ is r


for t in Without, With, Only, Nothing, Child, ChildWith, Dict, Mixed:
    print(t.__name__, can(t()), hasattr(t(), "__weakref__"), hasattr(t(), "__dict__"), "__weakref__" in t.__dict__, bool(t.__weakrefoffset__))


def twice():
    class T(With):
        __slots__ = ("__weakref__",)


def twice_in_one():
    class T:
        __slots__ = ("__weakref__", "__weakref__")


def on_int():
    class T(int):
        __slots__ = ("__weakref__",)


def on_set():
    class T(set):
        __slots__ = ("__weakref__",)


for f in twice, twice_in_one, on_int, on_set:
    attempt(f)
for base in int, str, bytes, tuple, list, dict, float, complex, set, frozenset, type, Exception, bytearray, property, staticmethod:
    def plain(base=base):
        class T(base):
            pass

        return T

    def slotted(base=base):
        class T(base):
            __slots__ = ()

        return T

    made = [plain(), slotted()]
    result = []
    for t in made:
        args = ("n", (), {}) if base is type else (len,) if base is staticmethod else ()
        try:
            ref(t(*args))
            result.append(True)
        except TypeError as e:
            result.append(str(e))
    print(base.__name__, result)
c = Child()
descriptor = Child.__dict__["__weakref__"]
print(type(descriptor).__name__, descriptor.__name__, descriptor.__get__(c) is None, descriptor.__get__(None, Child) is descriptor)
r = ref(c)
print(descriptor.__get__(c) is r, c.__weakref__ is r)
try:
    c.__weakref__ = None
except AttributeError as e:
    print(e)
try:
    del c.__weakref__
except AttributeError as e:
    print(e)
try:
    Without().__weakref__
except AttributeError as e:
    print(e)

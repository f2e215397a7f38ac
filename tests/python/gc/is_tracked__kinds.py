# Which objects collections look at.
import gc
import _collections
import itertools
import _operator as operator


def f():
    pass


class User:
    pass


class UserInt(int):
    pass


class Slots:
    __slots__ = ()


class FloatSlots(float):
    __slots__ = ()


class IntSlots(int):
    __slots__ = ()


def show(**objects):
    for name, o in objects.items():
        print(name, gc.is_tracked(o))


show(none=None, one=1, big=1 << 90, float=1.0, complex=1j, true=True, bytes=b"a", str="a", bytearray=bytearray(b"a"),
     type=type, int=int, object_type=object, object=object(), ellipsis=..., notimplemented=NotImplemented,
     range=range(3), range_iterator=iter(range(3)), long_range_iterator=iter(range(1 << 70)), code=f.__code__)
show(list=[], set=set(), frozenset=frozenset(), module=gc, function=f, method=f.__get__(1), builtin=len, bound=[].append,
     cls=User, instance=User(), user_int=UserInt(), slots=Slots(), float_slots=FloatSlots(), int_slots=IntSlots(),
     slice=slice(1), alias=list[int], union=int | str, memoryview=memoryview(b""), property=property(),
     static=staticmethod(f), generator=(x for x in ()), exception=ValueError(), keys={}.keys(), super=super(User, User()))
show(list_iterator=iter([]), str_iterator=iter("a"), bytes_iterator=iter(b"a"), dict_iterator=iter({}), enumerate=enumerate([]),
     zip=zip(), map=map(f, []), filter=filter(f, []), reversed=reversed([]), count=itertools.count(), getter=operator.itemgetter(1),
     deque=_collections.deque(), defaultdict=_collections.defaultdict(), wrapper=(1).__add__, slot=int.__add__)

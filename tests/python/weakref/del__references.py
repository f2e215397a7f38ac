# References in and around __del__: alive inside it, cleared behind it, kept when the object comes back.
from _weakref import ref, getweakrefcount, getweakrefs

from_del = None


class Target:
    def __del__(self):
        global from_del
        from_del = ref(self)
        print("made in __del__", from_del() is self)


w = Target()
del w
print(from_del())


class Seen:
    def __del__(self):
        print("in __del__", r() is self, getweakrefcount(self), r.__callback__ is not None)


s = Seen()
r = ref(s, lambda r: print("callback", r()))
del s


class Back:
    kept = []

    def __del__(self):
        print("coming back", len(getweakrefs(self)))
        Back.kept.append(self)


b = Back()
r = ref(b, lambda r: print("went for good", r()))
plain = ref(b)
del b
print(r() is Back.kept[0], plain() is r(), ref(Back.kept[0]) is plain)
Back.kept.clear()
print(r(), plain())


class WithSlots:
    __slots__ = ("a", "__weakref__")

    def __del__(self):
        print("del slots", r() is self)


o = WithSlots()
o.a = [o.__weakref__]
r = ref(o, lambda r: print("callback"))
del o


class Making:
    "References made in __del__ with callbacks are called back at once, behind it."

    def __del__(self):
        kept.append(ref(self, lambda r: print("made in __del__, called", r())))


kept = []
m = Making()
del m
print(kept[0]())


# A reference whose class has __del__.
class R(ref):
    def __del__(self):
        print("reference goes; object:", self() is not None)


o = Target.__class__("Plain", (), {})()
r = R(o)
del r
r = R(o, lambda r: print("called"))
del o
del r

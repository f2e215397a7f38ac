# Classes derived from ref: their own state, calls, slots, and that they are never shared.
from _weakref import ref, proxy, getweakrefs, getweakrefcount


class C:
    pass


class Counted(ref):
    def __init__(self, target, called_back=None, label="none"):
        super().__init__(target, called_back)
        self.label = label
        self.calls = 0

    def __call__(self):
        self.calls += 1
        return super().__call__()


o = C()
r = Counted(o, label="first")
print(r.label, r() is o, r.calls, r == ref(o), hash(r) == hash(o), isinstance(r, ref))
del o
print(r(), r.calls, r.__callback__)


class Other(ref):
    pass


o = C()
r1, r2, plain = Other(o), Other(o), ref(o)
print(r1 is r2, r1 is plain, ref(o) is plain, getweakrefcount(o), [type(w).__name__ for w in getweakrefs(o)])
o2 = C()
r1 = Other(o2)
plain = ref(o2)
print(plain is r1, type(plain) is ref, [type(w).__name__ for w in getweakrefs(o2)])
p = proxy(o2)
print([type(w).__name__ for w in getweakrefs(o2)], o2.__weakref__ is plain)
a = Other(o2, id)
b = Other(o2, str)
print(a is b, a.__callback__ is id, b.__callback__ is str, len(getweakrefs(o2)))


class Slotted(ref):
    __slots__ = "left", "right"

    def __new__(cls, target, called_back, *parts):
        return super().__new__(cls, target, called_back)

    def __init__(self, target, called_back, left, right):
        self.left, self.right = left, right

    def both(self):
        return self.left + self.right


o = C()
r = Slotted(o, None, "one", "two")
print(r.left, r.right, r.both(), hasattr(r, "__dict__"), r() is o)
calls = []
r = Slotted(o, calls.append, 1, 2)
del o
print(calls == [r], r(), r.both())


class Keyed(ref):
    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


objects = {k: C() for k in "abc"}
table = {k: Keyed(v, lambda r: table.pop(r.key), k) for k, v in objects.items()}
del objects["b"]
print(list(table))
objects.clear()
print(table)
# A class can refuse keywords or take them.
try:
    Other(C(), callback=None)
except TypeError as e:
    print(e)


class Keywords(ref):
    def __new__(cls, ob, *, extra):
        return super().__new__(cls, ob)

    def __init__(self, ob, *, extra):
        super().__init__(ob)
        self.extra = extra


o = C()
print(Keywords(o, extra=5).extra)
# References to references: plain ones allow none, classes do.
try:
    ref(ref(o))
except TypeError as e:
    print(e)
r = Other(o)
rr = ref(r, lambda x: print("the reference itself went"))
print(rr() is r)
del r
print(rr())
try:
    class Bad(ref, dict):
        pass
except TypeError as e:
    print(e)


class Compare(ref):
    def __eq__(self, other):
        return "own"

    __hash__ = ref.__hash__


r = Compare(o)
print(r == ref(o), ref(o) == r, hash(r) == hash(ref(o)))


# A reference that is all that holds its object: both go, and nobody is called.
def alone(r):
    print("called", r)


o = C()
r = Other(o, alone)
r.held = o
del o
del r
o = C()
r = Other(o, alone)
second = Other(o, alone)
r.next = second
second.held = o
del o, second
del r
print("nobody was called")

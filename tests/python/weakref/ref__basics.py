# A reference gives its object while it lives, None afterwards; one without callback is used again.
from _weakref import ref, getweakrefcount, getweakrefs, ReferenceType


class C:
    def method(self):
        pass


def function():
    def f():
        pass

    return f


def generator():
    yield 1


for make in C, function, lambda: C().method, lambda: {1, 2}.copy(), lambda: frozenset([1, 2, 3]), generator, lambda: type("T", (), {}):
    o = make()
    r = ref(o)
    print(type(o).__name__, r() is o, ref(o) is r, getweakrefcount(o), end=" ")
    name = type(o).__name__
    del o
    if name != "type":
        print(r() is None, end=" ")
    print()
print(ref is ReferenceType, ReferenceType.__name__, ReferenceType.__module__, ReferenceType)
o = C()
print(getweakrefs(o), getweakrefcount(o), o.__weakref__)
r = ref(o)
print(o.__weakref__ is r, getweakrefs(o) == [r])
r2 = ref(o, None)
print(r2 is r)
s = ref(o, lambda r: None)
print(s is r, s == r, getweakrefcount(o))
del r, r2
print(getweakrefs(o)[0] is s, len(getweakrefs(o)))
del s
print(getweakrefs(o), o.__weakref__)
# A reference made, dropped and made again for a number of objects: the table grows and shrinks.
objects = [C() for _ in range(500)]
refs = [ref(x) for x in objects]
print(all(r() is x for r, x in zip(refs, objects)))
del objects[::2]
print(sum(r() is None for r in refs), sum(r() in objects for r in refs if r() is not None))
del refs[1::3]
print(sum(getweakrefcount(x) for x in objects))
objects.clear()
print(all(r() is None for r in refs))
print(ref(C())())

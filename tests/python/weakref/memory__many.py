# A great many references to many objects and to one.
from _weakref import ref, proxy, getweakrefcount


class C:
    pass


objects = [C() for _ in range(30000)]
refs = [ref(o) for o in objects]
called = 0


def callback(r):
    global called
    called += 1


more = [ref(o, callback) for o in objects for _ in range(2)]
print(sum(getweakrefcount(o) for o in objects))
del refs
print(sum(getweakrefcount(o) for o in objects))
objects.clear()
print(called, all(r() is None for r in more))
o = C()
many = [ref(o, callback) for _ in range(10000)]
print(getweakrefcount(o))
del many[::2]
print(getweakrefcount(o))
called = 0
del o
print(called)

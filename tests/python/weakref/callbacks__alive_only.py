# Only references that live themselves are called back.
from _weakref import ref, proxy


class C:
    pass


called = []
o = C()
r = ref(o, lambda r: called.append("dropped before"))
del r
keep = ref(o, lambda r: called.append("kept"))
p = proxy(o, lambda r: called.append("proxy kept"))
proxy(o, lambda r: called.append("proxy dropped"))
ref(o, lambda r: called.append("never kept"))
del o
print(called)
del called[:]
# A reference held by the object itself goes with it, before or after: CPython clears references first.
o = C()
o.r = ref(o, lambda r: called.append("held by the object"))
del o
print(called)
del called[:]
# Two objects that go together.
a, b = C(), C()
a.of_b = ref(b, lambda r: called.append("b went"))
b.of_a = ref(a, lambda r: called.append("a went"))
pair = [a, b]
del a, b
pair.clear()
print(called)
del called[:]
# A callback drops the references that would be called after it.
o = C()
refs = {}
for n in range(4):
    refs[n] = ref(o, lambda r, n=n: (called.append(n), refs.clear()))
del o
print(called, refs)
del called[:]
# The callback itself is let go when it has been called.
marker = C()
gone = ref(marker, lambda r: called.append("marker gone"))
o = C()
r = ref(o, lambda r, m=marker: called.append("called"))
del marker
print(gone() is not None, r.__callback__ is not None)
del o
print(called, gone(), r.__callback__)
del called[:]
# While callbacks run, none is to be seen any more.
o = C()
seen = []
first = ref(o, lambda r: seen.append((r.__callback__, second.__callback__)))
second = ref(o, lambda r: seen.append((r.__callback__, first.__callback__)))
del o
print(seen)
# A callback that is no function, and one that cannot be called.
o = C()
items = []
r = ref(o, items.append)
del o
print(items == [r], items[0] is r)

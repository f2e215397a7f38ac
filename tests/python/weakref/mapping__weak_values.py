# A mapping that holds its values weakly, made of a subclass of ref that knows its key.
import gc
from _weakref import ref, _remove_dead_weakref, getweakrefcount


class Entry(ref):
    __slots__ = ("key",)

    def __new__(cls, value, forget, key):
        self = ref.__new__(cls, value, forget)
        self.key = key
        return self

    def __init__(self, value, forget, key):
        super().__init__(value, forget)


class Shelf:
    def __init__(self):
        self.entries = entries = {}

        def forget(entry):
            _remove_dead_weakref(entries, entry.key)

        self.forget = forget

    def put(self, key, value):
        self.entries[key] = Entry(value, self.forget, key)

    def get(self, key):
        entry = self.entries.get(key)
        return entry and entry()

    def values(self):
        return [value for entry in list(self.entries.values()) if (value := entry()) is not None]


class Value:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Value({self.n})"


class Loop:
    def __init__(self):
        self.me = self


gc.disable()
shelf = Shelf()
values = [Value(n) for n in range(6)]
for v in values:
    shelf.put(v.n, v)
print(len(shelf.entries), shelf.values(), getweakrefcount(v))
del values[2], values[0]
print(sorted(shelf.entries))
v = None
values.clear()
print(shelf.entries)
# The reference to a value that was replaced is called when a collection frees that value: the new one stays.
shelf.put("x", Loop())
old = shelf.entries["x"]
fresh = Loop()
shelf.put("x", fresh)
print(gc.collect(), old() is None, shelf.get("x") is fresh)
# Put in again while the first is garbage and not found yet.
shelf.put("y", Loop())
kept = Loop()
shelf.put("y", kept)
print(shelf.get("y") is kept, gc.collect(), shelf.get("y") is kept)
# An old value dies at the moment the new one is put.
for i in range(3):
    value = Value(i)
    shelf.put("z", value)
    print(shelf.get("z"), len(shelf.entries))
del value
print(shelf.get("z"), len(shelf.entries))
# Values that go while somebody walks over the entries.
many = [Loop() for _ in range(20)]
walked = Shelf()
for n, value in enumerate(many):
    walked.put(n, value)
del many, value
steps = 0
try:
    for key in walked.entries:
        steps += 1
        if steps == 5:
            print(gc.collect(), len(walked.entries))
except RuntimeError as e:
    print(steps, e)
# The mapping goes first, or with its values.
value = Value(9)
mortal = Shelf()
mortal.put(1, value)
del mortal
print(gc.collect() > 0, getweakrefcount(value))
both = Shelf()
value.shelf = both
both.put(1, value)
gone = ref(both, lambda r: print("the shelf went"))
del both, value
print(gc.collect() > 0, gone())
# Whatever the thresholds are, the number of entries only falls.
before = gc.get_threshold()
gc.enable()
for threshold in range(1, 60, 7):
    gc.set_threshold(threshold, threshold, threshold)
    raced = Shelf()
    for n in range(20):
        raced.put(n, Loop())
    first = len(raced.entries)
    junk = [[] for _ in range(30)]
    second = len(raced.entries)
    if not 0 <= second <= first <= 20:
        print("wrong", threshold, first, second)
gc.set_threshold(*before)
gc.collect()
print(len(raced.entries))

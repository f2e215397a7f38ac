# _remove_dead_weakref, and the mappings that are built with it.
from _weakref import ref, proxy, _remove_dead_weakref as remove


class C:
    pass


def show(*args):
    try:
        print(remove(*args))
    except Exception as e:
        print(type(e).__name__, e)


o = C()
d = {"alive": ref(o), "dead": ref(C()), "none": None, "dead proxy": proxy(C()), "proxy": proxy(o)}
for key in "alive", "dead", "dead", "missing", "dead proxy", "proxy":
    show(d, key)
    print(list(d))
show(d, "none")
show(d, [])
show([], 0)
show(None, 0)
show(d)
show(d, 1, 2)
show()


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n


keys = {Key(n): ref(C()) for n in range(5)}
for n in range(4):
    remove(keys, Key(n))
print([k.n for k in keys])


class Values:
    "A mapping whose values are held weakly."

    def __init__(self):
        self.data = {}

        def gone(r, own=ref(self)):
            self = own()
            if self is not None:
                remove(self.data, r.key)

        self.gone = gone

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self.gone, key)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __len__(self):
        return len(self.data)


class KeyedRef(ref):
    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


values = Values()
held = [C() for _ in range(10)]
for n, c in enumerate(held):
    values[n] = c
print(len(values), values[3] is held[3])
c = None
del held[3]
print(len(values), sorted(values.data))
try:
    values[3]
except KeyError as e:
    print("KeyError", e)
values[5] = held[0]
del held[4]
print(len(values), values[5] is held[0])
held.clear()
print(len(values))
# Keys held weakly: the reference finds its entry by the object's hash and equality.
keyed = {}
objects = [C() for _ in range(6)]
for n, c in enumerate(objects):
    keyed[ref(c, keyed.__delitem__)] = n
print(keyed[ref(objects[2])], ref(objects[0]) in keyed, len(keyed))
c = None
del objects[1:4]
print(len(keyed), sorted(keyed.values()))
del objects, values
print(len(keyed))

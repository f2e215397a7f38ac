# Live references compare and hash as their objects do, dead ones as themselves; the hash is kept.
from _weakref import ref


class Object:
    def __init__(self, arg):
        self.arg = arg

    def __eq__(self, other):
        if isinstance(other, Object):
            return self.arg == other.arg
        return NotImplemented

    def __lt__(self, other):
        return self.arg < other.arg

    def __hash__(self):
        print("hash of", self.arg)
        return hash(self.arg)


class Always:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


x, y, z = Object(1), Object(1), Object(2)
a, b, c, d = ref(x), ref(y), ref(z), ref(x, lambda r: None)
print(a == b, a != b, a == c, a != c, a == d, a != d, a is d)
print(a == x, a != x, x == a, a == Always(), a != Always(), Always() == a)
print(a.__eq__(1), a.__ne__(1), a.__lt__(b), a == 5, a != 5)
for f in (lambda: a < b), (lambda: a > b), (lambda: a <= b), (lambda: a >= b):
    try:
        f()
    except TypeError as e:
        print(e)
print(hash(a) == hash(1), hash(a) == hash(1))
table = {a: "a"}
print(table[b], c in table)
del x, y, z
print([r() for r in (a, b, c, d)])
print(a == b, a != b, a == c, a == d, a == a, a != a, a == ref(Object(1)))
print(hash(a) == hash(1), table[a])
print(hash(b) == hash(1))
try:
    hash(c)
except TypeError as e:
    print(type(e).__name__, e)
for f in (lambda: a < b), (lambda: a >= b):
    try:
        f()
    except TypeError as e:
        print(e)


class Unhashable:
    __hash__ = None


u = Unhashable()
try:
    hash(ref(u))
except TypeError as e:
    print(e)


class Bad:
    def __eq__(self, other):
        raise ValueError("no comparing")

    __hash__ = object.__hash__


p, q = Bad(), Bad()
try:
    ref(p) == ref(q)
except ValueError as e:
    print(e)
print(hash(ref(p)) == hash(p))


class Dropper:
    "Comparing drops the object itself: the reference keeps it until the answer is there."

    def __eq__(self, other):
        holder.clear()
        return self is other

    def __hash__(self):
        holder.clear()
        return 7


holder = [Dropper()]
w, v = ref(holder[0]), ref(p)
print(w == v, w())
holder = [Dropper()]
w = ref(holder[0])
print(hash(w), w(), hash(w))

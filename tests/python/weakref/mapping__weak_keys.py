# A dict whose keys are weak references: equal while their objects live, itself afterwards, and gone with them.
import gc
from _weakref import ref


class Name:
    compared = 0

    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        Name.compared += 1
        on_compare()
        return self.text == other.text

    def __hash__(self):
        return hash(self.text)


def nothing():
    pass


on_compare = nothing
table = {}


def forget(r):
    table.pop(r, None)


def put(key, value):
    table[ref(key, forget)] = value


a, b, twin = Name("a"), Name("b"), Name("a")
put(a, 1)
put(b, 2)
put(twin, 3)
stranger = Name("c")
print(len(table), table[ref(a)], table[ref(twin)], ref(stranger) in table)
# The key that stands there is a's: twin only replaced the value.
del twin
print(len(table), table[ref(a)])
del a
print(len(table), table[ref(b)])
del b
print(table)

# Comparing takes the last of the keys away.
names = [Name("same") for _ in range(4)]
table = {ref(n, lambda r: gone.append(1)): i for i, n in enumerate(names)}
gone = []
print(len(table), Name.compared > 0)
other = Name("same")


def drop():
    names.clear()


on_compare = drop
try:
    print(table.get(ref(other)), len(gone), len(table))
except Exception as e:
    print(type(e).__name__)
on_compare = nothing
print(table.get(ref(other)), names)


# Keys that die one because of the other, each from the callback of the one before.
class Chained:
    def __init__(self, following):
        self.following = following


table = {}
order = []


def forget_noting(r):
    order.append(table.pop(r))


first = None
for n in range(50):
    first = Chained(first)
    r = ref(first, forget_noting)
    hash(r)
    table[r] = n
print(len(table))
first = None
r = None
print(len(table), order[:3], order[-3:], sorted(order) == list(range(50)))

# Keys of garbage that a collection finds, while the dict is walked over a copy.
table = {}
for n in range(30):
    node = Chained(None)
    node.following = node
    table[ref(node, forget)] = n
node = None
gc.collect()
print(len(table))
keep = [Chained(None) for _ in range(5)]
for n, node in enumerate(keep):
    table[ref(node, forget)] = n
for r in list(table):
    if r() is keep[0]:
        del keep[0]
        node = None
    print(len(table), end=" ")
print()

# A key that was never hashed while it lived is of no use afterwards.
lone = Name("lone")
unhashed = ref(lone)
del lone
for use in (lambda: {unhashed: 1}, lambda: unhashed in table, lambda: {unhashed}):
    try:
        use()
    except TypeError as e:
        print(e)

# Long chains of dying objects with references to each other: nothing dead can be seen, nothing overflows.
from _weakref import ref


class C:
    def __init__(self, parent):
        if not parent:
            return
        wself = ref(self)

        def cb(wparent):
            o = wself()
            states.append(o is None)

        self.wparent = ref(parent, cb)


states = []
holder = {}
root = c = C(None)
for n in range(100):
    holder[ref(c, holder.pop)] = c = C(c)
del root
c = None
holder.clear()
print(len(holder), len(states))


class Node:
    def __init__(self, next):
        self.next = next


calls = 0


def count(r):
    global calls
    calls += 1
    assert r() is None


refs = []
node = None
for _ in range(20000):
    node = Node(node)
    refs.append(ref(node, count))
print(all(r() is not None for r in refs))
del node
print(calls, all(r() is None for r in refs))
# Each callback drops the next object: bounded, whatever the depth.
objects = [Node(None) for _ in range(200)]
order = []


def make(i):
    def cb(r):
        order.append(i)
        if objects:
            objects.pop()

    return cb


refs = [ref(o, make(i)) for i, o in enumerate(objects)]
o = None
objects.pop()
print(len(order), order[:3], order[-1], len(objects))
nested = None
for i in range(5000):
    nested = [nested, Node(None)]
    refs.append(ref(nested[1], count))
calls = 0
del nested
print(calls)
tree = Node([Node([Node(n) for n in range(10)]) for _ in range(10)])
refs = [ref(x, count) for y in tree.next for x in y.next] + [ref(y, count) for y in tree.next]
x = y = None
calls = 0
del tree
print(calls)

# Long structures whose every object has a finalizer: nothing overflows, nobody is forgotten.
class Node:
    count = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Node.count += 1


def chain(n):
    node = None
    for _ in range(n):
        node = Node(node)
    return node


node = chain(20000)
del node
print(Node.count)


class Linked:
    freed = 0

    def __init__(self, next):
        self.next = next

    def __del__(self):
        Linked.freed += 1
        self.next = None


node = None
for _ in range(300):
    node = Linked(node)
del node
print(Linked.freed)
nested = []
for _ in range(50000):
    nested = [nested]
nested = (nested, Node(None))
Node.count = 0
del nested
print(Node.count)
deep = {}
for _ in range(30000):
    deep = {"next": deep, "node": Node(None)}
Node.count = 0
deep = None
print(Node.count)


def recursive(n):
    o = Node(None)
    return recursive(n - 1) if n else None


Node.count = 0
recursive(200)
print(Node.count)


def gen(n):
    try:
        yield n
    finally:
        closed.append(n)


closed = []
its = None
for i in range(2000):
    it = gen(i)
    next(it)
    its = [it, its]
it = None
del its
print(len(closed))


class Recursing:
    depth = 0

    def __del__(self):
        Recursing.depth += 1
        if Recursing.depth < 50:
            Recursing()


Recursing()
print(Recursing.depth)

# Rings of objects with finalizers of one kind.
import gc
import _weakref

gc.disable()
calls = []
survivors = []
errors = []


class Chained:
    def chain(self, left):
        self.suicided = False
        self.left = left
        left.right = self

    def check(self):
        if self.suicided:
            return self.left is None and self.right is None
        left, right = self.left, self.right
        return (left.right is None if left.suicided else left.right is self) and (right.left is None if right.suicided else right.left is self)

    def __del__(self):
        calls.append(id(self))
        if not self.check():
            errors.append(type(self).__name__)
        self.side_effect()

    def side_effect(self):
        pass


class Resurrects(Chained):
    def side_effect(self):
        survivors.append(self)


class Suicidal(Chained):
    def side_effect(self):
        self.suicided = True
        self.left = None
        self.right = None


def ring(classes):
    nodes = [cls() for cls in classes]
    for i, n in enumerate(nodes):
        n.chain(nodes[i - 1])
    return nodes


def check(classes):
    calls.clear()
    survivors.clear()
    nodes = ring(classes)
    ids = sorted(id(n) for n in nodes)
    refs = [_weakref.ref(n) for n in nodes]
    expected = sorted(id(n) for n in nodes if isinstance(n, Resurrects))
    del nodes
    found = gc.collect()
    print([c.__name__ for c in classes])
    print(" ", found, sorted(calls) == ids, sorted(id(s) for s in survivors) == expected, {r() for r in refs}, errors)
    survivors.clear()
    print(" ", gc.collect(), sorted(calls) == ids, len(survivors))


check([Chained] * 3)
check([Resurrects] * 3)
check([Suicidal] * 3)
check([Chained] * 50)

# A finalizer in a collection that drops the last reference to another piece of the same garbage: that one dies at this
# very moment, inside the first finalizer. Nobody else holds what waits for its finalizer.
import gc
import sys

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
        self.next = None

    def __del__(self):
        print("begin", self.name)
        other = self.next
        if other is not None:
            print("references to", other.name, sys.getrefcount(other) - 1)
            other.me = None
            self.next = other = None
        print("end", self.name)


def ring(names):
    nodes = [Node(name) for name in names]
    for left, right in zip(nodes, nodes[1:]):
        left.next = right


ring("abc")
gc.collect()
print("--")


class Plain:
    pass


class Turncoat:
    def __init__(self):
        self.me = self

    def __del__(self):
        # The other loses its finalizer and dies; something else takes its place.
        print("turning")
        if self.other is not None:
            self.other.__class__ = Plain
            self.other.me = self.other.other = None
            self.other = None
            kept.extend(Plain() for _ in range(50))


kept = []
one, two = Turncoat(), Turncoat()
one.other, two.other = two, one
del one, two
gc.collect()
print(len(kept), gc.collect(), gc.garbage)

# Cycles across generations: the young part alone cannot be freed while the old part refers to it.
import gc

gc.disable()


class Node:
    def __init__(self, other=None):
        self.other = other


old = Node()
gc.collect()
young = Node(old)
old.other = young
del young
print(gc.collect(0), gc.collect(1))
del old
print(gc.collect(0), gc.collect(1), gc.collect(2))

# A young cycle that only refers to something old is freed, and the old thing loses a reference.
import sys
base = []
gc.collect()
before = sys.getrefcount(base)
young = Node(base)
young.me = young
print(sys.getrefcount(base) - before)
del young
print(gc.collect(0), sys.getrefcount(base) - before)

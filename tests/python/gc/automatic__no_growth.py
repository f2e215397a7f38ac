# A program that makes cyclic garbage without end stays small.
import gc
import sys


class Pair:
    def __init__(self):
        self.other = None


def make(n):
    for _ in range(n):
        a, b = Pair(), Pair()
        a.other, b.other = b, a


make(10_000)
gc.collect()
before = sys.getallocatedblocks()
make(200_000)
gc.collect()
print(sys.getallocatedblocks() - before < 2000)

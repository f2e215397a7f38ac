# Deep chains are freed by turns: what waits for its turn is dead already, and whoever could still find it must not take it up again.
# A traceback's frame knows the frame it was called from; a class knows its subclasses.
import sys
from _weakref import ref


class Link:
    def __init__(self, following):
        self.following = following


def complain(r):
    raise ValueError(len(table))


class Quiet:
    def write(self, text):
        pass

    def flush(self):
        pass


table = {}
chain = None
for n in range(200):
    chain = Link(chain)
    table[ref(chain, complain)] = n
errors = sys.stderr
sys.stderr = Quiet()
chain = None
sys.stderr = errors
print(len(table), all(r() is None for r in table))


class Base:
    pass


def count(r):
    counts.append(len(Base.__subclasses__()))


counts = []
links = []
chain = None
for n in range(100):
    child = type("Child", (Base,), {"following": chain})
    child.__dict__
    links.append(ref(child, count))
    chain = child
print(len(Base.__subclasses__()))
child = chain = None
import gc

gc.collect()
print(len(Base.__subclasses__()), len(counts) == 100)

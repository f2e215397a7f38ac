# Traces go with their blocks, whoever frees them: counting, a dict that shrinks, the end of a function, a generator, an exception.
import _tracemalloc as t
import sys


def here():
    "The line of the caller."
    return sys._getframe(1).f_lineno


def live(line):
    return sum(1 for trace in t._get_traces() if trace[2][0] == (__file__, line) and trace[1] > 5000)


def work():
    global line
    local = bytes(6000); line = here()
    return live(line)


def gen():
    global line
    local = bytes(6000); line = here()
    yield live(line)


def fails():
    global line
    local = bytes(6000); line = here()
    raise ValueError


t.start()
line = 0
print(work(), live(line))
g = gen()
print(next(g), live(line))
del g
print(live(line))
try:
    fails()
except ValueError as e:
    print(live(line))
print(live(line))
d = {i: bytes(6000) for i in range(5)}; line = here()
print(live(line))
d.pop(3)
d[2] = None
print(live(line))
d = None
print(live(line))
x = bytes(6000); line = here()
y = x
del x
print(live(line))
y = None
print(live(line))
x = bytes(6000) + bytes(6000); line = here()
print(live(line))
x = [bytes(6000)] * 10; line = here()
print(live(line))
x = None


class Held:
    def __del__(self):
        global kept
        kept = self.o


h = Held()
h.o = bytes(6000); line = here()
del h
print(live(line))
kept = None
print(live(line))
from _weakref import ref

s = frozenset([bytes(6000)]); line = here()
r = ref(s, lambda r: print("callback", live(line)))
s = None
print(live(line))

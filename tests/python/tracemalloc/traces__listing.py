# The list of traces: its form, equal tracebacks are one object, blocks that are gone are not in it.
import _tracemalloc as t
import sys

NAME = __file__


def here():
    "The line of the caller."
    return sys._getframe(1).f_lineno


def at_line(line):
    return [trace for trace in t._get_traces() if trace[2][0] == (NAME, line)]


t.start(1)
o = [object() for _ in range(1000)]; line = here()
found = at_line(line)
print(len(found) >= 1000, all(type(trace) is tuple and len(trace) == 4 for trace in found))
print({trace[0] for trace in found}, {len(trace[2]) for trace in found}, len({id(trace[2]) for trace in found}), {trace[3] for trace in found} == {1})
print(all(type(trace[1]) is int for trace in found), {type(trace[2]) for trace in found}, {type(line) for trace in found for line in trace[2]})
del o
print(len(at_line(line)) < 50)
numbers = [i * 1000 for i in range(1, 1001)]; line = here()
print(len(at_line(line)) >= 1000)
del numbers[:500]
print(500 <= len(at_line(line)) < 600)
numbers.clear()
print(len(at_line(line)) < 50)
text = ["%d" % i * 20 for i in range(100)]; line = here()
print(len(at_line(line)) >= 100)
text = None
print(len(at_line(line)) < 50)


class C:
    def __init__(self, x):
        self.x = x


objects = [C(i) for i in range(300)]; line = here()
print(len(at_line(line)) >= 300)
cycle = [objects.pop() for _ in range(10)]
for c in cycle:
    c.me = c
c = None
del cycle
sizes = {}
a, b, c = bytes(1000), bytes(2000), bytes(30000); line = here()
for name, o in ("a", a), ("b", b), ("c", c):
    sizes[name] = [trace[1] for trace in at_line(line) if trace[1] >= 1000]
    sizes[name].sort()
print([x - sizes["a"][0] for x in sizes["a"]])
before = t.get_traced_memory()[0]
d = bytes(5_000_000)
print(0 <= t.get_traced_memory()[0] - before - 5_000_000 < 1000)
total = sum(trace[1] for trace in t._get_traces())
print(abs(total - t.get_traced_memory()[0]) < 20000)
t.stop()
print(t._get_traces())

# A trace says how many bytes were asked for: a bytes object's fields, as sys.getsizeof shows of the empty one, and its data.
import _tracemalloc as t
import sys

EMPTY = sys.getsizeof(b"")


def make(length):
    return b"x" * length


def trace_of(o):
    place = t._get_object_traceback(o)
    return [(size - EMPTY, total) for domain, size, traceback, total in t._get_traces() if traceback == place]


t.start(2)
for length in 0, -5, 2, 7, 8, 9, 100, 511, 512, 513, 12345, 1000000:
    o = make(length)
    print(length, len(o), t._get_object_traceback(o) is not None, trace_of(o))
    del o
# One that is made of nothing is a new one; one that is repeated once is itself.
shared = b""
print(make(0) is shared, shared * 5 is shared, (b"ab" * 1).__len__(), t._get_object_traceback(make(-1)) is None)
# Equal tracebacks are one object, whatever the sizes.
t.stop()
t.start(4)
kept = [make(n) for n in (123, 125, 127)]
places = [traceback for domain, size, traceback, total in t._get_traces() if size - EMPTY in (123, 125, 127)]
print(len(places) >= 3, len({id(place) for place in places}), {len(place) for place in places})
t.stop()

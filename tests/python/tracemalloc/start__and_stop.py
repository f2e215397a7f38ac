# Starting, stopping, limits, and what the functions say while nothing is traced.
import _tracemalloc as t


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(t.is_tracing(), t.get_traceback_limit(), t.get_traced_memory(), t._get_traces(), t._get_object_traceback(t))
t.stop()
t.clear_traces()
t.reset_peak()
print(t.get_tracemalloc_memory() >= 0)
for n in 0, -1, 65536, 2**30:
    attempt(t.start, n)
attempt(t.start, "1")
attempt(t.start, 1.5)
attempt(t.start, 2**100)
attempt(t.start, 1, 2, 3)
attempt(t.stop, 1)
attempt(t._get_object_traceback)
print(t.is_tracing())
print(t.start(), t.is_tracing(), t.get_traceback_limit())
print(t.start(5), t.get_traceback_limit(), "a second start does nothing")
print(t.stop(), t.is_tracing(), t.get_traceback_limit(), t.get_traced_memory(), t._get_traces())
t.start(10)
print(t.get_traceback_limit())
x = bytes(100000)
size, peak = t.get_traced_memory()
print(size >= 100000, peak >= size, len(t._get_traces()) > 0, t._get_object_traceback(x) is not None)
t.clear_traces()
print(t.get_traced_memory()[0] < 5000, t._get_object_traceback(x), t.is_tracing())
del x
print(t.get_traced_memory()[0] < 5000)
t.stop()
t.start(65535)
print(t.get_traceback_limit())
t.stop()
for _ in range(20):
    t.start(1)
    y = [bytes(1000) for _ in range(100)]
    assert t.get_traced_memory()[0] > 100000
    t.stop()
    assert t.get_traced_memory() == (0, 0)
print(t.get_traceback_limit(), len(y))

# Traced memory and its peak follow what is allocated and freed.
import _tracemalloc as t


def near(a, b):
    return abs(a - b) < 3000


def use():
    "Whatever an implementation makes at the first use of a type is made before counting."
    b = bytearray(bytes(10))
    b.extend(b"x" * len(b))
    del b[5:]
    s = "y" * len(b)
    s += s
    d = {i: None for i in range(10)}
    d.clear()
    items = list(range(10))
    items.append(sum(items))
    items.clear()


use()
t.start()
t.clear_traces()
size0, peak0 = t.get_traced_memory()
print(size0 < 2000, peak0 >= size0)
x = bytes(1024 * 1024)
size1, peak1 = t.get_traced_memory()
print(near(size1 - size0, 1024 * 1024), peak1 >= size1, near(peak1, size1))
del x
size2, peak2 = t.get_traced_memory()
print(near(size2, size0), peak2 >= peak1, near(peak2, peak1))
t.reset_peak()
size3, peak3 = t.get_traced_memory()
print(near(size3, size2), near(peak3, size3), peak3 < peak2)
large = sum(list(range(100000)))
size4, peak4 = t.get_traced_memory()
print(near(size4, size3), peak4 > peak3 + 800000)
t.reset_peak()
y = bytes(1024 * 1024)
size5, peak5 = t.get_traced_memory()
print(peak5 - size4 >= 1024 * 1024, peak5 >= size5)
t.clear_traces()
print(t.get_traced_memory()[0] < 2000)
del y
print(0 <= t.get_traced_memory()[0] < 2000, "freeing what was cleared counts nothing")
# Lists grow by moving: the old buffer is gone from the count.
items = []
t.clear_traces()
for i in range(200000):
    items.append(None)
size, peak = t.get_traced_memory()
print(200000 * 8 <= size < 200000 * 8 * 1.5, peak < size * 2.5)
items.clear()
print(t.get_traced_memory()[0] < 5000)
b = bytearray()
for i in range(1000):
    b.extend(b"x" * 1000)
size, peak = t.get_traced_memory()
print(1000000 <= size < 1500000)
del b[500000:]
b = None
print(t.get_traced_memory()[0] < 10000)
s = ""
for i in range(1000):
    s += "y" * 100
print(100000 <= t.get_traced_memory()[0] < 230000)
s = None
d = {i: None for i in range(10000)}
size = t.get_traced_memory()[0]
d.clear()
print(size > 300000, t.get_traced_memory()[0] < 20000)
t.reset_peak()
for i in range(100):
    z = bytes(100000)
peak = t.get_traced_memory()[1]
print(200000 <= peak < 260000, "two at a time at most")
z = None
memory = t.get_tracemalloc_memory()
data = [bytes(123) for _ in range(1000)]
print(t.get_tracemalloc_memory() >= 0, type(memory) is int)
more = t.get_tracemalloc_memory()
t.clear_traces()
print(t.get_tracemalloc_memory() <= more)
t.stop()

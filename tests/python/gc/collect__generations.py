# An object goes one generation up with each collection it survives; the counts follow.
import gc

gc.disable()
gc.collect()
x = []
gc.collect(0)
a, b, c = gc.get_count()
gc.collect(1)
d, e, f = gc.get_count()
gc.collect(2)
g, h, i = gc.get_count()
print((b, c), (e, f), (h, i))

gc.collect()
for _ in range(3):
    gc.collect(0)
print(gc.get_count()[1:])
gc.collect(0)
gc.collect(1)
gc.collect(1)
print(gc.get_count()[1:])
gc.collect()
print(gc.get_count()[1:])

before = gc.get_count()[0]
kept = [[] for _ in range(500)]
grown = gc.get_count()[0]
print(grown - before >= 480)
del kept
print(gc.get_count()[0] < grown)


# Garbage of an older generation waits for a collection of that generation.
class Node:
    def __init__(self):
        self.me = self


Node()
gc.collect(0)
n = Node()
gc.collect(0)
del n
print(gc.collect(0), gc.collect(1))
n = Node()
gc.collect()
del n
print(gc.collect(0), gc.collect(1), gc.collect(2))

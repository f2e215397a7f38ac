# One container with very many references, and many with one and the same.
import gc
import sys

gc.disable()


class Loop:
    def __init__(self):
        self.me = self


all_of_them = [Loop() for _ in range(100_000)]
print(gc.collect())
all_of_them.append(all_of_them)
del all_of_them
print(gc.collect())

d = {i: Loop() for i in range(50_000)}
print(gc.collect())
del d
print(gc.collect())

shared = Loop()
l = [shared] * 100_000
l.append(l)
print(sys.getrefcount(shared) > 100_000)
del l
print(gc.collect())
print(sys.getrefcount(shared))

l = [0]
for _ in range(300):
    l = [l] * 300
print(gc.collect())
l[0][0][0][0] = l
del l
print(gc.collect())

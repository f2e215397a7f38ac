# Finalizers that make garbage: it is found by the next collection.
import gc

gc.disable()
made = []


class Makes:
    def __init__(self, n):
        self.me = self
        self.n = n

    def __del__(self):
        made.append(self.n)
        if self.n:
            Makes(self.n - 1)


Makes(3)
for _ in range(5):
    print(gc.collect(), made)


class Floods:
    def __init__(self):
        self.me = self

    def __del__(self):
        for _ in range(3000):
            x = []
            x.append(x)


gc.enable()
Floods()
print(gc.collect())
gc.disable()
print(gc.collect() > 0)
print(gc.collect())

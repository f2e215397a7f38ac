# Deeply nested containers whose parts have finalizers that collect.
import gc


class Ouch:
    n = 0

    def __del__(self):
        Ouch.n += 1
        if Ouch.n % 17 == 0:
            gc.collect()


N = 150
for _ in range(2):
    t = []
    for i in range(N):
        t = [t, Ouch()]
    u = []
    for i in range(N):
        u = [u, Ouch()]
    v = {}
    for i in range(N):
        v = {1: v, 2: Ouch()}
del t, u, v
print(Ouch.n)


class C(list):
    made = 0
    dead = 0

    def __init__(self, items):
        self[:] = items
        C.made += 1

    def __del__(self):
        C.dead += 1
        g = (x for x in [1])
        next(g)


for _ in range(50):
    x = C([])
    for i in range(60):
        x = [C([x])]
    del x
gc.collect()
print(C.made == C.dead, C.made)

# One object that comes back does not keep the other garbage, and is not counted.
import gc

N = 100
gc.disable()


class A:
    def __init__(self):
        self.me = self


class Z(A):
    def __del__(self):
        kept.append(self)


kept = []


def figures():
    s = gc.get_stats()[-1]
    return s["collected"], s["uncollectable"]


def step(make):
    before = figures()
    make()
    t = gc.collect()
    after = figures()
    print(t, after[0] - before[0], after[1] - before[1])


def only_a():
    for _ in range(N):
        A()


def both():
    only_a()
    Z()


gc.collect()
step(only_a)
step(Z)
step(both)
step(kept.clear)

# disable, enable and thresholds decide whether collections run by themselves.
import gc


def runs_while_allocating(count):
    before = sum(s["collections"] for s in gc.get_stats())
    kept = [[] for _ in range(count)]
    return sum(s["collections"] for s in gc.get_stats()) - before


gc.collect()
print(gc.isenabled())
gc.disable()
print(gc.isenabled(), runs_while_allocating(10000))
gc.enable()
print(gc.isenabled(), runs_while_allocating(10000) > 0)
saved = gc.get_threshold()
gc.set_threshold(0)
print(gc.get_threshold(), runs_while_allocating(10000))
gc.set_threshold(100, 10, 10)
few = runs_while_allocating(1000)
print(few > 0)
gc.set_threshold(1_000_000)
gc.collect()
print(runs_while_allocating(10000))
gc.set_threshold(*saved)
print(gc.get_threshold() == saved)


# With the lowest threshold each finalizer may find a collection before it.
class Looks:
    def __del__(self):
        dir(self)


gc.set_threshold(1)
for _ in range(20):
    Looks()
gc.set_threshold(*saved)
print("done")

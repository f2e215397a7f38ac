# get_stats counts collections and what they found.
import gc

gc.disable()
gc.collect()
stats = gc.get_stats()
print(len(stats), [type(s).__name__ for s in stats], [list(s) for s in stats])


def change(act):
    before = gc.get_stats()
    act()
    after = gc.get_stats()
    print([{k: a[k] - b[k] for k in a} for a, b in zip(after, before)])


class Loop:
    def __init__(self):
        self.me = self


def ten():
    for _ in range(10):
        Loop()


def in_young():
    ten()
    gc.collect(0)


def in_middle():
    ten()
    gc.collect(1)


def in_all():
    ten()
    gc.collect()


change(lambda: gc.collect(0))
change(lambda: gc.collect(1))
change(lambda: gc.collect(2))
change(in_young)
change(in_middle)
change(in_all)
gc.get_stats()[0]["collections"] = 999
print(gc.get_stats()[0]["collections"] != 999)

# get_objects by generation.
import gc

gc.disable()
gc.collect()


def where(o):
    return [any(x is o for x in gc.get_objects(generation=g)) for g in range(3)]


l = []
l.append(l)
print(where(l))
gc.collect(generation=0)
print(where(l))
gc.collect(generation=1)
print(where(l))
gc.collect(generation=2)
print(where(l))
print(any(x is l for x in gc.get_objects()))
print(any(x is l for x in gc.get_objects(None)))
five = 5
print(any(x is five for x in gc.get_objects()))
e = {1: 2}
print(where(e))
e[2] = []
print(where(e))

all_of_them = gc.get_objects()
print(any(x is all_of_them for x in all_of_them))
print(all(gc.is_tracked(x) for x in all_of_them))
parts = sum(len(gc.get_objects(g)) for g in range(3))
print(abs(parts - len(gc.get_objects())) < 10)
print(len(gc.get_objects()) == len(gc.get_objects(generation=None)))


class Watch:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("garbage among the tracked:", any(x is self for x in gc.get_objects()))


Watch()
gc.collect()

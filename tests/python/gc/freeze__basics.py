# Frozen objects belong to no generation, and no collection looks at them.
import gc

gc.disable()
gc.collect()
print(gc.get_freeze_count())
mine = []
mine.append(mine)
gc.freeze()
print(gc.get_freeze_count() > 0, len(gc.get_objects()) < 50, gc.get_count()[1:])
print(any(x is mine for x in gc.get_objects()))
print(gc.is_tracked(mine))
frozen = gc.get_freeze_count()
del mine
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect() > 0)
young = [[]]
gc.unfreeze()
print(gc.get_freeze_count())


# What a frozen object refers to stays, even when the frozen one is garbage.
class Node:
    def __del__(self):
        freed.append(self.name)


freed = []
a = Node()
a.name = "frozen"
a.me = a
gc.freeze()
b = Node()
b.name = "referred to"
b.me = b
a.b = b
del a, b
print(gc.collect(), freed)
gc.unfreeze()
print(gc.collect(), sorted(freed))

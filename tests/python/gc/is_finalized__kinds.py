# is_finalized tells of finalizers that have run.
import gc

gc.disable()
print(gc.is_finalized(3), gc.is_finalized([]), gc.is_finalized("a"), gc.is_finalized(int))
stored = []


class Lazarus:
    def __del__(self):
        stored.append(self)


l = Lazarus()
print(gc.is_finalized(l))
del l
print(len(stored), gc.is_finalized(stored[0]))
stored.clear()
print(len(stored))

l = Lazarus()
l.me = l
del l
print(gc.collect(), len(stored), gc.is_finalized(stored[0]))
stored.clear()
print(gc.collect(), len(stored))


class Quiet:
    pass


q = Quiet()
q.me = q
print(gc.is_finalized(q))

# With DEBUG_SAVEALL garbage is kept in gc.garbage.
import gc

gc.disable()
gc.collect()
print(gc.garbage)
l = []
l.append(l)
here = id(l)
gc.set_debug(gc.DEBUG_SAVEALL)
del l
print(gc.collect())
gc.set_debug(0)
print(len(gc.garbage), id(gc.garbage[0]) == here, gc.garbage[0][0] is gc.garbage[0])
print(gc.is_tracked(gc.garbage[0]))
back = gc.garbage.pop()
del back
print(gc.collect(), gc.garbage)


class Loop:
    def __init__(self, name):
        self.me = self
        self.name = name

    def __del__(self):
        print("finalized", self.name)


gc.set_debug(gc.DEBUG_SAVEALL)
Loop("kept")
print(gc.collect())
print([x.name for x in gc.garbage if isinstance(x, Loop)])
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect() > 0)
gc.garbage.append(1)
print(gc.garbage)
gc.garbage = None
l = []
l.append(l)
del l
print(gc.collect())

# Looking for finalizers does not ask __getattr__, which could break the cycle.
import gc

gc.disable()


class Boom:
    def __getattr__(self, name):
        del self.attr
        raise AttributeError


a, b = Boom(), Boom()
a.attr, b.attr = b, a
gc.collect()
before = len(gc.garbage)
del a, b
print(gc.collect(), len(gc.garbage) - before)


class Boom2:
    def __init__(self):
        self.x = 0

    def __getattr__(self, name):
        self.x += 1
        if self.x > 1:
            del self.attr
        raise AttributeError


a, b = Boom2(), Boom2()
a.attr, b.attr = b, a
gc.collect()
del a, b
print(gc.collect(), len(gc.garbage) - before)

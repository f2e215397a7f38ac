# Finalizers that are inherited, set later, taken away, or not functions.
import gc

gc.disable()
log = []


class Base:
    def __init__(self):
        self.me = self

    def __del__(self):
        log.append("Base")


class Child(Base):
    pass


class Calls(Base):
    def __del__(self):
        log.append("Calls")
        super().__del__()


class Late:
    def __init__(self):
        self.me = self


for cls in (Base, Child, Calls, Late):
    cls()
    print(cls.__name__, gc.collect(), log)
    log.clear()
x = Late()
Late.__del__ = lambda self: log.append("late")
del x
print(gc.collect(), log)
log.clear()
del Late.__del__
Late()
print(gc.collect(), log)
x = Base()
x.__del__ = lambda: log.append("of the instance")
del x
print(gc.collect(), log)
log.clear()


class Odd:
    __del__ = None

    def __init__(self):
        self.me = self


import sys
sys.unraisablehook = lambda args: log.append(args.exc_type.__name__)
Odd()
print(gc.collect(), log)

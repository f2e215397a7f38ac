# Objects that refer to themselves: finalized by the collector, once.
import gc
import _weakref

gc.disable()
calls = []
survivors = []


class Base:
    def __init__(self):
        self.ref = self

    def __del__(self):
        calls.append(self.ref is self)
        self.side_effect()


class Simple(Base):
    def side_effect(self):
        pass


class Resurrects(Base):
    def side_effect(self):
        survivors.append(self)


class Suicidal(Base):
    def side_effect(self):
        self.ref = None


for cls in (Simple, Resurrects, Suicidal):
    calls.clear()
    s = cls()
    r = _weakref.ref(s)
    del s
    print(cls.__name__, gc.collect(), calls, len(survivors), r())
    survivors.clear()
    print(cls.__name__, gc.collect(), calls, len(survivors), r())

# __del__ runs once, when the last reference goes; resurrected objects die without another call.
import gc
import _weakref

gc.disable()
calls = []
survivors = []


class Simple:
    def __init__(self):
        self.id_ = id(self)

    def __del__(self):
        calls.append(self.id_ == id(self))
        self.side_effect()

    def side_effect(self):
        pass


class Resurrects(Simple):
    def side_effect(self):
        survivors.append(self)


def check(cls):
    calls.clear()
    s = cls()
    r = _weakref.ref(s)
    del s
    gc.collect()
    print(cls.__name__, calls, len(survivors), r() is None)
    survivors.clear()
    gc.collect()
    print(cls.__name__, calls, len(survivors), r() is None)


check(Simple)
check(Resurrects)

# Finalizers of classes with __slots__ and of subclasses of built-in types.
import gc

gc.disable()
log = []


class Slotted:
    __slots__ = ("me", "name")

    def __del__(self):
        log.append(self.name)


class L(list):
    def __del__(self):
        log.append(("list", len(self)))


class D(dict):
    def __del__(self):
        log.append(("dict", len(self)))


class T(tuple):
    def __del__(self):
        log.append(("tuple", len(self)))


class I(int):
    def __del__(self):
        log.append(("int", int(self)))


s = Slotted()
s.me = s
s.name = "slotted"
del s
print(gc.collect(), log)
log.clear()
l = L()
l.append(l)
d = D()
d["me"] = d
box = []
t = T([box, 1])
box.append(t)
i = I(7)
i.me = i
del l, d, t, box, i
print(gc.collect() >= 5, sorted(log))

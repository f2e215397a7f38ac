# Attribute dicts follow the rule of dicts; instances are always tracked.
import gc

gc.disable()


class Plain:
    pass


p = Plain()
print(gc.is_tracked(p), gc.is_tracked(p.__dict__))
q = Plain()
q.a = 1
print(gc.is_tracked(q.__dict__))
q = Plain()
q.a = []
print(gc.is_tracked(q), gc.is_tracked(q.__dict__))
gc.collect()
print(gc.is_tracked(p), gc.is_tracked(q))


class Slotted:
    __slots__ = ("a", "b")


s = Slotted()
print(gc.is_tracked(s))
s.a = s
del s
print(gc.collect())

# Collections that run while references are made, and references made by callbacks, finalizers and collections.
import gc
from _weakref import ref, proxy, getweakrefs

before = gc.get_threshold()
gc.enable()


class Node:
    pass


def ignore(*_):
    pass


target = Node()
for make in ref, proxy:
    gc.set_threshold(1, 1, 1)
    gc.collect()
    for _ in range(20):
        a = Node()
        a.a = a
        a.wr = make(target)
        a = Node()
        kept = make(target, ignore), make(target), make(a, ignore)
    gc.set_threshold(*before)
    del kept
    gc.collect()
    print(len(getweakrefs(target)))
    del a
gc.collect()


class Makes:
    def __del__(self):
        made.append(ref(self))
        made.append(ref(self, lambda r: made.append("called")))


made = []
m = Makes()
m = None
print([r if isinstance(r, str) else r() for r in made])
made.clear()
m = Makes()
m.me = m
m = None
print(gc.collect(), [r if isinstance(r, str) else r() for r in made])


def more(r):
    seen.append((r(), len(getweakrefs(target))))
    extra.append(ref(target, ignore))
    gc.collect()


seen, extra = [], []
dying = Node()
refs = [ref(dying, more) for _ in range(4)]
del dying
print(seen, [r() is target for r in extra])


# Bound methods die at once, their parts do not.
class Owner:
    def method(self):
        return 5


owner = Owner()
r = ref(owner.method)
print(r())
bound = owner.method
r = ref(bound)
function = ref(Owner.method)
instance = ref(owner)
print(r() is bound, r()(), function() is bound.__func__, instance() is bound.__self__)
del owner
print(r()(), instance() is not None)
del bound
print(r(), instance(), function() is Owner.method)
del Owner.method
gc.collect()
print(function())

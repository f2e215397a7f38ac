# Who refers to an object.
import gc

gc.disable()


class Plain:
    pass


target = Plain()
l = [target]
d = {"k": target}
t = (1, target)
s = {target}
p = Plain()
p.attribute = target


def holds(x=target):
    def inner():
        return target_of
    target_of = x
    return inner


inner = holds()
found = gc.get_referrers(target)
for name, o in (("list", l), ("dict", d), ("tuple", t), ("set", s), ("globals", globals()), ("defaults", holds.__defaults__)):
    print(name, any(x is o for x in found))
print("instance", any(x is p or x is p.__dict__ for x in found))
print("cell", any(x is inner.__closure__[0] for x in gc.get_referrers(target)))
other = Plain()
print(gc.get_referrers(other) != [], gc.get_referrers() == [])
print(any(x is l for x in gc.get_referrers(other, target)))
print([x is l for x in gc.get_referrers([]) if x is l])
loop = []
loop.append(loop)
print(any(x is loop for x in gc.get_referrers(loop)))
untracked = tuple([b"only here".upper()])
b = untracked[0]
gc.collect()
print(gc.is_tracked(untracked), any(x is untracked for x in gc.get_referrers(b)))

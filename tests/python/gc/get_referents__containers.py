# What an object refers to.
import gc

print(sorted(gc.get_referents([1, 3, 5])))
print(sorted(gc.get_referents((1, 3, 5))))
print(sorted(gc.get_referents({1: 3, 5: 7})))
print(sorted(gc.get_referents([1, 2], {3: 4}, (0, 0, 0))))
print(gc.get_referents(1, "a", 4j), gc.get_referents())
print(sorted(gc.get_referents({1, 2, 3})), sorted(gc.get_referents(frozenset([4]))))


class Plain:
    pass


p = Plain()
p.a, p.b = 11, 12
print(Plain in gc.get_referents(p))
print({11, 12} <= {x for x in gc.get_referents(p) if type(x) is int} or any({11, 12} <= set(x.values()) for x in gc.get_referents(p) if type(x) is dict))


class Slotted:
    __slots__ = ("a", "b")


s = Slotted()
s.a = 21
print([x for x in gc.get_referents(s) if type(x) is int], Slotted in gc.get_referents(s))


def f(x=31):
    return x


found = gc.get_referents(f)
print(f.__code__ in found, f.__defaults__ in found, any(x is globals() for x in found))
m = [].append
print(gc.get_referents(iter([1])) == [[1]])
print(gc.get_referents(slice(1, 2, 3)) == [1, 2, 3])
print(sorted(gc.get_referents(Plain.__dict__["__dict__"]) != [] and [1]))
print(object in gc.get_referents(Plain), Plain.__mro__ in gc.get_referents(Plain))

# An object is brought back by its finalizer only once; what it refers to comes back with it.
import gc

gc.disable()


class Loop:
    def __init__(self):
        self.me = self


class Lazarus(Loop):
    count = 0
    kept = []

    def __del__(self):
        Lazarus.count += 1
        Lazarus.kept.append(self)


l = Lazarus()
print(Lazarus.count)
del l
print(gc.collect(), Lazarus.count, len(Lazarus.kept))
Lazarus.kept.clear()
print(Lazarus.count, gc.collect(), Lazarus.count)


class Back:
    kept = []

    def __del__(self):
        Back.kept.append(self)


b = Back()
cargo = Loop()
here = id(cargo)
b.cargo = cargo
cargo.back = b
del b, cargo
print(gc.collect(), len(Back.kept))
one = Back.kept.pop()
print(hasattr(one, "cargo"), id(one.cargo) == here, one.cargo.me is one.cargo)
one.cargo.more = 1
del one
print(gc.collect())

# Finalizers that store themselves, or parts of the garbage, where it can be reached.
import gc

gc.disable()
shelf = {}


class Part:
    pass


class Stores:
    def __init__(self, name):
        self.name = name
        self.me = self
        self.part = Part()
        self.part.owner = self

    def __del__(self):
        shelf[self.name] = self.part


class OnlyPart:
    def __init__(self):
        self.me = self
        self.part = Part()

    def __del__(self):
        shelf["only"] = self.part
        self.part = None


Stores("a")
print(gc.collect(), sorted(shelf), shelf["a"].owner.name, shelf["a"].owner.part is shelf["a"])
OnlyPart()
print(gc.collect(), type(shelf["only"]).__name__)
shelf.clear()
print(gc.collect())


class IntoAttribute:
    def __init__(self, other):
        self.other = other
        self.me = self

    def __del__(self):
        self.other.found = self


home = Part()
IntoAttribute(home)
print(gc.collect(), home.found.me is home.found)
home.found = None
print(gc.collect())

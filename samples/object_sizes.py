"""What objects cost. Quire's output differs from CPython's: it prints the bytes really allocated."""
import sys


class Plain:
    def __init__(self):
        self.x = self.y = self.z = 0


class Slots:
    __slots__ = ("x", "y", "z")

    def __init__(self):
        self.x = self.y = self.z = 0


def show(name, thing):
    print("%-28s %6d bytes" % (name, sys.getsizeof(thing)))


show("int 1", 1)
show("int 10**100", 10 ** 100)
show("float", 1.5)
show("empty str", "")
show("str of 100 letters", "a" * 100)
show("str of 100 emoji", "😀" * 100)
show("empty tuple", ())
show("tuple of 3", (1, 2, 3))
show("empty list", [])
show("list of 3", [1, 2, 3])
show("list of 1000", [None] * 1000)
show("empty dict", {})
show("dict of 3", {"a": 1, "b": 2, "c": 3})
show("empty set", set())
show("instance, 3 attributes", Plain())
show("instance, 3 __slots__", Slots())
show("function", show)
show("class", Plain)

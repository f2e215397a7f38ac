# A subclass of property with slots has no place for a docstring: one that was given is dropped, a getter's is an error.
class Slotted(property):
    __slots__ = ("foo",)


class Empty(property):
    __slots__ = ()


class Open(property):
    pass


def documented(self):
    """Says something."""
    return 1


def silent(self):
    return 2


print(Slotted().__doc__, Slotted(silent).__doc__, Slotted(doc="given").__doc__, Slotted(silent, doc="given").__doc__)
print(Open().__doc__, Open(silent).__doc__, Open(doc="given").__doc__, Open(documented).__doc__, Open(documented, doc="given").__doc__)
for cls in Slotted, Empty:
    try:
        cls(documented)
    except AttributeError as e:
        print(cls.__name__, e)
    print(cls(documented, doc="given").__doc__)


class Place(property):
    __slots__ = ("__doc__",)


print(Place(documented).__doc__, Place(doc="given").__doc__, Place(silent).__doc__)
try:
    class Owner:
        @Empty
        def value(self):
            """Cannot be kept."""
except AttributeError as e:
    print(type(e).__name__)

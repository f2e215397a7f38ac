# super() in a static method: what it finds is not bound when the object is the class itself.
class Base:
    @staticmethod
    def static(cls, *more):
        return "static", cls.__name__, len(more)

    def plain(self, *more):
        return "plain", self if isinstance(self, str) else getattr(self, "__name__", "instance"), len(more)

    @classmethod
    def of_class(cls, *more):
        return "class", cls.__name__, len(more)

    def __new__(cls, *args):
        return object.__new__(cls)


class Middle(Base):
    def static(cls, *more):
        return super().static(cls, *more)


class Last(Middle):
    @staticmethod
    def static(cls):
        return super().static(cls)

    @staticmethod
    def call_plain(cls):
        return super().plain("text"), super().plain("text", 1)

    @classmethod
    def as_class(cls):
        return super().plain("text"), super().of_class(2)

    def as_instance(self):
        return super().plain(), super().plain(3), super().of_class()


for _ in range(5):
    print(Last.static(Last), Last.call_plain(Last), Last.as_class(), Last().as_instance())


# A __new__ that was taken over as a plain function.
class Root:
    def __new__(cls):
        return object.__new__(cls)

    def __init_subclass__(cls):
        if "__new__" not in cls.__dict__:
            cls.__new__ = cls.__new__


class Inner(Root):
    pass


class Outer(Inner):
    def __new__(cls):
        return super().__new__(cls)


for _ in range(5):
    print(type(Outer()).__name__)


# A metaclass's method of a class that is its own metaclass's.
class Meta(type):
    pass


for _ in range(5):
    made = Meta("made", (Meta,), {})
    super(Meta, type(made)).__setattr__(made, "mark", 1)
    print(made.mark)


class Kind:
    def kind(self):
        return super().__class__

    def other(self):
        return super().__class__.__name__, super().__self_class__.__name__, super().__thisclass__.__name__


for _ in range(3):
    print(Kind().kind(), Kind().other())

# While a metaclass's mro() runs, its class has no order yet.
class Meta(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != "Derived":
            for text in "class Derived(cls): pass", "super(cls, cls).anything", "cls.anything", "class Derived(cls, object): pass":
                try:
                    exec(text, {"cls": cls})
                except (TypeError, AttributeError) as e:
                    print(cls.__name__, type(e).__name__, e)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B(A):
    pass


print([c.__name__ for c in B.__mro__])


# Bases that are assigned while an assignment of bases runs cannot close a circle.
class Circling(type):
    ready = False

    def mro(cls):
        if Circling.ready:
            try:
                if cls is Left:
                    Right.__bases__ = (Left,)
                if cls is Right:
                    Left.__bases__ = (Right,)
            except TypeError as e:
                print(cls.__name__, e)
                raise
        return type.mro(cls)


class Top(metaclass=Circling):
    pass


class Left(Top):
    pass


class Right(Top):
    pass


Circling.ready = True
try:
    Left.__bases__ += ()
except TypeError as e:
    print(e)
Circling.ready = False

# __init_subclass__, __set_name__ and __class_getitem__.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
        for note in getattr(e, "__notes__", []):
            print("  note:", note)


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[key or cls.__name__.lower()] = cls
        cls.key = key


class One(Plugin): pass
class Two(Plugin, key="second"): pass
class Three(Two): pass


print({k: v.__name__ for k, v in Plugin.registry.items()}, Two.key, Three.key)


def extra():
    class Four(Plugin, nonsense=1): pass


def none():
    class Five(object, x=1): pass


error(extra)
error(none)


class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, hasattr(owner, name))
        self.owner, self.name = owner, name


class Model:
    a = Field()
    b = Field()

    def __init_subclass__(cls):
        print("init_subclass", cls.__name__, [n for n, v in cls.__dict__.items() if isinstance(v, Field)])


class Sub(Model):
    c = Field()


Model.d = Field()
print(hasattr(Model.d, "name"), Model.a.name, Sub.c.owner.__name__)


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("bad name " + name)


def bad():
    class Uses:
        q = Bad()


error(bad)


class G:
    def __class_getitem__(cls, item):
        return "%s[%s]" % (cls.__name__, item)


class H(G): pass


print(G[int], H[1, 2], G["x"])
error(lambda: G()[0])
error(lambda: Model[0])
error(lambda: int[0])
print(list[int], dict[str, int], tuple[int, ...], type[int])
print(list[int]((1, 2)), list[int].__origin__, dict[str, int].__args__, list[int] == list[int], list[int] == list[str])
error(lambda: isinstance([], list[int]))


class Chain:
    log = []

    def __init_subclass__(cls, **kw):
        Chain.log.append((cls.__name__, sorted(kw.items())))
        super().__init_subclass__()


class L(Chain, a=1): pass
class R(Chain, b=2): pass
class LR(L, R, c=3): pass


print(Chain.log)


class ExplicitClassmethod:
    @classmethod
    def __init_subclass__(cls):
        cls.mark = "explicit"


class EC(ExplicitClassmethod): pass


print(EC.mark, type(ExplicitClassmethod.__dict__["__init_subclass__"]).__name__, type(G.__dict__["__class_getitem__"]).__name__)


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("meta new", kw)
        return super().__new__(mcs, name, bases, ns, **kw)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class Through(Plugin, metaclass=Meta, key="through meta"): pass


print(Through.key)

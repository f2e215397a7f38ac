# Data and non-data descriptors, by hand.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class NonData:
    def __get__(self, obj, owner=None):
        return "get", None if obj is None else "instance", owner.__name__


class Data:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value * 2

    def __delete__(self, obj):
        print("delete", obj.__dict__.pop(self.name, "nothing"))


class OnlySet:
    def __set__(self, obj, value):
        print("only set", value)


class OnlyDelete:
    def __delete__(self, obj):
        print("only delete")


class Owner:
    n = NonData()
    d = Data()
    s = OnlySet()
    x = OnlyDelete()


class Child(Owner):
    pass


o = Owner()
print(o.n, Owner.n, Child.n, Child().n)
o.n = "shadow"
print(o.n)
del o.n
print(o.n)
print(o.d, Owner.d is Owner.__dict__["d"])
o.d = 21
print(o.d, o.__dict__)
o.__dict__["d"] = "ignored by a data descriptor"
print(o.d)
del o.d
print(o.d, Owner.d.name)
o.s = 5
print(type(o.s).__name__)
o.__dict__["s"] = "from dict"
print(o.s)
error(lambda: delattr(o, "s"))
del o.x
error(lambda: setattr(o, "x", 1))
Owner.d = "class attribute replaced"
print(o.d, Owner.d)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        print("computing")
        return self.r * self.r * 3


c = Circle(3)
print(c.area, c.area, c.__dict__)


class Raising:
    def __get__(self, obj, owner):
        raise AttributeError("raised by descriptor")


class WithRaising:
    r = Raising()

    def __getattr__(self, name):
        return "getattr saves " + name


print(WithRaising().r)
error(lambda: WithRaising.r)


class Meta(type):
    m = Data()
    k = property(lambda cls: cls.__name__ + " through meta")


class UsesMeta(metaclass=Meta):
    m = "class dict loses to meta data descriptor"
    k = "so does this"


print(UsesMeta.m, UsesMeta.k, UsesMeta().m, UsesMeta().k)
print(Owner.__dict__["n"].__get__(None, int), NonData().__get__(1, int))
f = Circle.__init__
print(f.__get__(c).__name__, f.__get__(c, Circle).__self__ is c, f.__get__(None, Circle) is f)
error(lambda: f.__get__(None, None))
print(classmethod(lambda cls: cls.__name__).__get__(None, Owner)(), staticmethod(len).__get__(1)("abc"))

# property: getter, setter, deleter, doc, inheritance, and its error words.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        """Degrees above freezing."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold: %r" % value)
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleting")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

    write = property(None, lambda self, v: print("write", v))
    remove = property(fdel=lambda self: print("remove"))
    empty = property()
    documented = property(lambda self: 1, None, None, "given doc")


c = Celsius(100)
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, Celsius.documented.__doc__)
c.degrees = 0
print(c.fahrenheit)
error(lambda: setattr(c, "degrees", -300))
error(lambda: setattr(c, "fahrenheit", 1))
error(lambda: delattr(c, "fahrenheit"))
c.write = 5
error(lambda: c.write)
error(lambda: c.empty)
error(lambda: c.remove)
error(lambda: setattr(c, "remove", 1))
del c.remove
del c.degrees
error(lambda: c.degrees)
print(type(Celsius.degrees).__name__, Celsius.fahrenheit.fset, Celsius.degrees.fget.__name__, Celsius.degrees.__name__)
error(lambda: Celsius.degrees.__get__(5))
print(Celsius.documented.__get__(5), Celsius.documented.__get__(None, int) is Celsius.documented)


class Kelvin(Celsius):
    @property
    def degrees(self):
        return super().degrees + 273

    @degrees.setter
    def degrees(self, value):
        super(Kelvin, type(self)).degrees.fset(self, value - 273)


k = Kelvin(373)
print(k._degrees, k.degrees, k.fahrenheit)


class Extended(Celsius):
    degrees = Celsius.degrees.getter(lambda self: "extended")


e = Extended(4)
print(e.degrees, e._degrees)
error(lambda: Celsius(-500))


class Fails:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        return "getattr " + name


print(Fails().p)


class Fails2:
    @property
    def p(self):
        return self.missing


error(lambda: Fails2().p)
error(lambda: property(1, 2, 3, 4, 5))
p = property(1)
error(lambda: p.__get__(0))
p = property(lambda s: "g")
q = p.setter(lambda s, v: None)
print(p is q, p.fset, q.fset is not None, q.fget is p.fget)
error(lambda: setattr(p, "fget", 1))


class Dyn:
    pass


Dyn.v = property(lambda self: id(self) == id(self))
print(Dyn().v)
Dyn.anon = property()
error(lambda: Dyn().anon)
Dyn.half = property(lambda self: 1)
error(lambda: setattr(Dyn(), "half", 2))

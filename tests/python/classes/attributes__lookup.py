# Where attributes are found: instance, class, bases, __getattr__ and descriptors.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Base:
    shared = "base"
    kept = []

    def __init__(self):
        self.own = 1

    def method(self):
        return "method", self.own


class Derived(Base):
    shared = "derived"


b, d = Base(), Derived()
print(b.shared, d.shared, d.own, d.method(), Derived.method(b), Base.shared)
d.shared = "instance"
print(d.shared, Derived.shared, d.__dict__, vars(b))
del d.shared
print(d.shared)
error(lambda: delattr(d, "shared"))
error(lambda: b.missing)
error(lambda: Base.missing)
error(lambda: Derived().missing)
b.kept.append(1)
print(Derived.kept, d.kept is b.kept)
Base.later = "added later"
print(d.later, b.later)
b.method = lambda: "shadowed"
print(b.method(), d.method())
d.__dict__["direct"] = 7
print(d.direct, sorted(d.__dict__))
d.__dict__ = {"own": "replaced"}
print(d.own, d.method())
error(lambda: setattr(d, "__dict__", 5))
d.__class__ = Base
print(d.shared, type(d).__name__)
error(lambda: setattr(d, "__class__", 5))
error(lambda: setattr(d, "__class__", int))


class Fallback:
    here = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return "made " + name
        raise AttributeError("no " + name)


f = Fallback()
print(f.here, f.xyz, hasattr(f, "xa"), hasattr(f, "ya"), getattr(f, "z", "default"))
error(lambda: f.nope)


class All:
    def __init__(self):
        self.a = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        value = object.__getattribute__(self, name)
        return ("seen", value)

    def __getattr__(self, name):
        return "fallback for " + name


a = All()
print(a.a, a.secret, a.unknown)


class Strict:
    def __setattr__(self, name, value):
        if name != "ok":
            raise AttributeError("cannot set " + name)
        object.__setattr__(self, name, value * 2)

    def __delattr__(self, name):
        print("delete", name)
        super().__delattr__(name)


s = Strict()
s.ok = 21
print(s.ok)
error(lambda: setattr(s, "bad", 1))
del s.ok
error(lambda: delattr(s, "ok"))
for target in [1, "s", None, (), 1.5, len, int, object()]:
    try:
        target.attr = 1
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, "object at" in str(e) or e)
error(lambda: (1).missing)
error(lambda: None.missing)
error(lambda: "".missing)
error(lambda: len.missing)
error(lambda: int.missing)
error(lambda: type.missing)
error(lambda: [].append.missing)
error(lambda: getattr(1, 5))
error(lambda: setattr(b, 5, 1))
setattr(b, "with space", 1)
print(getattr(b, "with space"), list(b.__dict__))
print(Base.__dict__["shared"], type(Base.__dict__).__name__, "method" in Base.__dict__)
error(lambda: Base.__dict__.__setitem__("x", 1))

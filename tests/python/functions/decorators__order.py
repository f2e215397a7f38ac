# Decorators: evaluated top down, applied bottom up, on functions, methods and classes.
def tag(name):
    print("evaluate", name)

    def apply(f):
        print("apply", name, "to", f.__name__)

        def wrapper(*args, **kwargs):
            return "<%s>%s</%s>" % (name, f(*args, **kwargs), name)
        wrapper.__name__ = f.__name__ + "@" + name
        return wrapper
    return apply


@tag("a")
@tag("b")
@tag("c")
def text(s):
    return s


print(text("hello"), text.__name__)


@lambda f: 42
def not_a_function():
    pass


print(not_a_function)


def register(kind, *, registry={}):
    def apply(f):
        registry.setdefault(kind, []).append(f.__name__)
        return f
    apply.registry = registry
    return apply


@register("x")
def one(): pass


@register("y")
def two(): pass


@register("x")
def three(): pass


print(register("z").registry)


def class_decorator(cls):
    cls.extra = cls.__name__.lower()
    return cls


@class_decorator
@tag
class Later:
    pass


print(Later.__name__, Later.extra)


@class_decorator
class Named:
    @staticmethod
    @tag("static")
    def s(x):
        return x

    @classmethod
    @tag("class")
    def c(cls):
        return cls.__name__

    @property
    @tag("prop")
    def p(self):
        return self.extra


print(Named.s(1), Named.c(), Named().p)


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)


@CountCalls
def add(x, y):
    return x + y


print(add(1, 2), add(3, 4), add.calls, type(add).__name__)
registry = {}
@registry.setdefault("key", lambda f: f)
def from_expression(): return "expr"
print(from_expression())
handlers = [lambda f: ("first", f()), lambda f: ("second", f())]
@handlers[1]
def by_index(): return 1
print(by_index)
@(lambda g: lambda: g() * 2)
def doubled(): return 21
print(doubled())
try:
    @None
    def broken(): pass
except TypeError as e:
    print(e)
print("broken" in globals())

# User exception hierarchies, their texts, attributes, and notes.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class AppError(Exception):
    """Base of the application's errors."""
    code = 1

    def __init__(self, message, *, detail=None):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        return "[%d] %s%s" % (self.code, self.args[0], " (%s)" % self.detail if self.detail else "")


class NotFound(AppError, KeyError):
    code = 404


class Denied(AppError):
    code = 403


def act(kind):
    try:
        if kind == "found":
            raise NotFound("nothing", detail="d")
        if kind == "denied":
            raise Denied("no")
        if kind == "key":
            return {}["missing"]
        return "fine"
    except NotFound as e:
        return "NF", str(e), repr(e), e.detail, isinstance(e, KeyError)
    except AppError as e:
        return "APP", str(e), type(e).__mro__[1].__name__
    except KeyError as e:
        return "KEY", str(e)


for kind in ("found", "denied", "key", "none"):
    print(act(kind))
print([c.__name__ for c in NotFound.__mro__])


class WithRepr(Exception):
    def __repr__(self):
        return "<custom repr>"


class StrFails(Exception):
    def __str__(self):
        raise ValueError("no text")


print(repr(WithRepr("a")), str(WithRepr("a")), [WithRepr()])
error(lambda: str(StrFails()))
e = ValueError("noted")
e.add_note("first note")
e.add_note("second\nnote")
print(e.__notes__, str(e), hasattr(ValueError(), "__notes__"))
error(lambda: e.add_note(5))
e.__notes__ = "replaced"
error(lambda: e.add_note("x"))


class Counting(Exception):
    made = 0

    def __new__(cls, *args):
        cls.made += 1
        return super().__new__(cls, *args)


for i in range(3):
    try:
        raise Counting
    except Counting as c:
        last = c
try:
    raise Counting("instance")
except Counting as c:
    print(Counting.made, c.args, last.args)


class Slots(Exception):
    __slots__ = ("x",)


s = Slots("a")
s.x = 5
print(s.x, s.args)


class Multi(ValueError, TypeError):
    pass


for cls in (ValueError, TypeError, Exception):
    try:
        raise Multi("m")
    except cls as m:
        print(cls.__name__, "caught", repr(m))


def bad_layout():
    class X(OSError, SyntaxError):
        pass


error(bad_layout)


class Meta(type):
    def __subclasscheck__(cls, sub):
        return True

    def __instancecheck__(cls, obj):
        return True


class Everything(Exception, metaclass=Meta):
    pass


try:
    try:
        raise KeyError("hooks are not asked")
    except Everything:
        print("wrong")
except KeyError as k:
    print("passed by:", k)
class Lazy(Exception):
    @property
    def args(self):
        return ("from property",)
print(Lazy("real").args, str(Lazy("real")))
class Err(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b
print(Err(1, 2).args, str(Err(1, 2)), repr(Err(1, 2)), repr(Err(b=1, a=2)))
class Eq(Exception):
    def __eq__(self, o): return isinstance(o, Eq)
    def __hash__(self): return 1
print(Eq() == Eq("x"), Eq() in [Eq(5)])

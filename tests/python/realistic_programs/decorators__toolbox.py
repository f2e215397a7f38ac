# Decorators people write: timing, retry, checks of types by annotations, registering, classes as decorators, stacking, methods.
import sys


def wraps(f):
    def apply(g):
        g.__name__, g.__doc__, g.__wrapped__, g.__qualname__ = f.__name__, f.__doc__, f, f.__qualname__
        g.__dict__.update(f.__dict__)
        return g
    return apply


def trace(f):
    depth = [0]

    @wraps(f)
    def traced(*args, **kw):
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kw.items())])
        print(f"{'  ' * depth[0]}> {f.__name__}({shown})")
        depth[0] += 1
        try:
            result = f(*args, **kw)
        except Exception as e:
            print(f"{'  ' * (depth[0] - 1)}! {type(e).__name__}")
            raise
        finally:
            depth[0] -= 1
        print(f"{'  ' * depth[0]}< {result!r}")
        return result
    return traced


def retry(times, *errors, log=print):
    def decorate(f):
        @wraps(f)
        def again(*args, **kw):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kw)
                except errors or Exception as e:
                    log(f"attempt {attempt} failed: {e}")
                    last = e
            raise RuntimeError(f"{f.__name__} gave up") from last
        return again
    return decorate


def checked(f):
    names = f.__code__.co_varnames[:f.__code__.co_argcount + f.__code__.co_kwonlyargcount]

    @wraps(f)
    def inner(*args, **kw):
        for name, value in [*zip(names, args), *kw.items()]:
            wanted = f.__annotations__.get(name)
            if wanted is not None and not isinstance(value, wanted):
                raise TypeError(f"{f.__name__}: {name} should be {getattr(wanted, '__name__', wanted)}, got {value!r}")
        return f(*args, **kw)
    return inner


class count_calls:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args, **kw):
        self.calls += 1
        return self.f(*args, **kw)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return lambda *a, **k: self(instance, *a, **k)


class Registry(dict):
    def __call__(self, name=None, /, **options):
        def add(f):
            self[name or f.__name__] = (f, options)
            return f
        if callable(name):
            f, name = name, None
            return add(f)
        return add


@trace
def power(base, exponent=2, *, mod=None):
    "base to the exponent."
    return pow(base, exponent, mod)


@trace
def fact(n):
    if n < 0:
        raise ValueError(n)
    return 1 if n < 2 else n * fact(n - 1)


print(power(3), power(2, exponent=10), power(7, 3, mod=5), power.__doc__, power.__wrapped__.__name__, power.__qualname__)
fact(3)
try:
    fact(-1)
except ValueError as e:
    print("ValueError", e.args)
failures = iter([OSError("disk"), KeyError("k"), None, ValueError("v")])


@retry(3, OSError, LookupError)
def flaky():
    e = next(failures)
    if e:
        raise e
    return "worked"


print(flaky())
try:
    flaky()
except ValueError as e:
    print("not retried", e)
try:
    retry(2, log=lambda m: print("!", m))(lambda: 1 / 0)()
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), e.__suppress_context__)


@checked
def greet(name: str, times: int = 1, *, sign: (str, type(None)) = None) -> str:
    return " ".join([f"hello {name}"] * times) + (sign or "")


print(greet("Ann"), greet("Bob", times=2, sign="!"), greet.__annotations__ if hasattr(greet, "__annotations__") else None, greet.__wrapped__.__annotations__["return"])
for f in (lambda: greet(5), lambda: greet("a", "b"), lambda: greet("a", sign=3), lambda: greet(), lambda: greet("a", 1, "x")):
    try:
        f()
    except TypeError as e:
        print(e)


class Service:
    @count_calls
    def ping(self, x=1):
        return self, x

    @staticmethod
    @count_calls
    def helper(a):
        return a * 2

    @classmethod
    def make(cls): return cls()

    @property
    @trace
    def state(self): return "ready"

    def __repr__(self): return "Service()"


s = Service.make()
print(s.ping()[0] is s, s.ping(5)[1], Service.ping.calls, s.helper(4), Service.helper(5), Service.__dict__["helper"].__func__.calls, s.state)
route = Registry()


@route
def index(): return "index page"


@route("/about", methods=["GET"])
@route("/info")
def about(): return "about page"


print({k: (f(), o) for k, (f, o) in route.items()}, about.__name__)
if sys.version_info >= (3, 9):
    buttons = [lambda f: (lambda: f() + "!"), str.upper]

    @buttons[0]
    @(lambda f: lambda: buttons[1](f()))
    def shout(): return "hey"
    print(shout())

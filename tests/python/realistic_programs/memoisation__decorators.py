# Decorators: memoise, retry, validate, trace, currying, dispatch on type, deprecation, timing by count.
def named(wrapper, f):
    wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ = f.__name__, f.__doc__, f
    return wrapper


def memoise(f):
    cache = {}

    def wrapper(*args, **kw):
        key = args, tuple(sorted(kw.items()))
        try:
            return cache[key]
        except KeyError:
            wrapper.misses += 1
            r = cache[key] = f(*args, **kw)
            return r
        except TypeError:
            return f(*args, **kw)
    wrapper.cache, wrapper.misses = cache, 0
    return named(wrapper, f)


@memoise
def binomial(n, k):
    """n over k"""
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


print(binomial(40, 20), binomial.misses, binomial.__name__, binomial.__doc__, binomial.__wrapped__.__name__, len(binomial.cache))


@memoise
def total(xs): return sum(xs)


print(total((1, 2)), total([1, 2]), total((1, 2)), total.misses)


def retry(times, *errors):
    def decorate(f):
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(attempt, *args)
                except errors as e:
                    log.append("%d: %r" % (attempt, e))
                    if attempt == times:
                        raise
        return named(wrapper, f)
    return decorate


log = []


@retry(3, ValueError, KeyError)
def flaky(attempt, limit):
    if attempt < limit:
        raise ValueError("attempt %d" % attempt) if attempt % 2 else KeyError(attempt)
    if limit == 0:
        raise TypeError("not retried")
    return "worked at %d" % attempt


for limit in (1, 3, 9, 0):
    try:
        print(flaky(limit))
    except (ValueError, KeyError, TypeError) as e:
        print("gave up:", repr(e), e.__context__)
print(log)


def typed(f):
    hints = f.__annotations__
    names = f.__code__.co_varnames[:f.__code__.co_argcount]

    def wrapper(*args, **kw):
        for name, value in list(zip(names, args)) + list(kw.items()):
            if name in hints and not isinstance(value, hints[name]):
                raise TypeError("%s: %s must be %s, not %s" % (f.__name__, name, hints[name].__name__, type(value).__name__))
        result = f(*args, **kw)
        if "return" in hints and not isinstance(result, hints["return"]):
            raise TypeError("%s must return %s" % (f.__name__, hints["return"].__name__))
        return result
    return named(wrapper, f)


@typed
def repeat(text: str, times: int = 2, sep="") -> str:
    return sep.join([text] * times) if times else None


for args, kw in [(("ab",), {}), (("ab", 3), {"sep": "-"}), ((5,), {}), (("a",), {"times": "x"}), (("a", 0), {}), ((), {})]:
    try:
        print(repeat(*args, **kw))
    except TypeError as e:
        print("TypeError:", e)


def curry(f):
    n = f.__code__.co_argcount

    def wrapper(*args):
        return f(*args) if len(args) >= n else lambda *more: wrapper(*args, *more)
    return wrapper


@curry
def volume(a, b, c):
    return a * b * c


print(volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4), volume()(2, 3, 4))


class dispatch:
    def __init__(self, f): self.default, self.table = f, {}

    def register(self, cls):
        return lambda f: self.table.setdefault(cls, f)

    def __call__(self, x, *rest):
        for cls in type(x).__mro__:
            if cls in self.table:
                return self.table[cls](x, *rest)
        return self.default(x, *rest)

    def __get__(self, obj, owner=None):
        return self if obj is None else lambda *a: self(*a)


@dispatch
def describe(x): return "something"


@describe.register(int)
def _(x): return "int %d" % x


@describe.register(list)
def _(x): return "list of " + ", ".join(map(describe, x))


class Base: pass
class Kid(Base): pass


describe.register(Base)(lambda x: "a " + type(x).__name__)
print(describe(5), describe([1, "a", [True]]), describe(Kid()), describe(2.5), len(describe.table))
depth = 0


def trace(f):
    def wrapper(*args):
        global depth
        lines.append("  " * depth + "> %s%r" % (f.__name__, args))
        depth += 1
        try:
            r = f(*args)
        finally:
            depth -= 1
        lines.append("  " * depth + "< %r" % (r,))
        return r
    return wrapper


lines = []


@trace
def gcd(a, b): return a if b == 0 else gcd(b, a % b)


gcd(48, 18)
print("\n".join(lines))


def lazy(f):
    name = "_lazy_" + f.__name__

    @property
    def get(self):
        if not hasattr(self, name):
            setattr(self, name, f(self))
        return getattr(self, name)
    return get


class Data:
    computed = 0

    @lazy
    def answer(self):
        Data.computed += 1
        return 42


d = Data()
print(d.answer, d.answer, Data.computed, Data().answer, Data.computed)
def pipeline(*stages):
    def decorate(f):
        def wrapper(*args):
            value = f(*args)
            for s in stages:
                value = s(value)
            return value
        return wrapper
    return decorate
@pipeline(sorted, lambda xs: xs[:3], tuple)
def smallest(n): return [(i * 37) % 101 for i in range(n)]
print(smallest(50), smallest(2))

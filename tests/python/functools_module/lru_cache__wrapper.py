# The C part of lru_cache: hits, misses, eviction, typed keys, re-entrancy.
import _functools


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class CacheInfo(tuple):
    def __new__(cls, *args): return super().__new__(cls, args)
    def __repr__(self): return "hits=%s misses=%s maxsize=%s size=%s" % self


def lru_cache(maxsize=128, typed=False):
    return lambda f: _functools._lru_cache_wrapper(f, maxsize, typed, CacheInfo)


calls = []


@lru_cache(maxsize=3)
def square(x):
    calls.append(x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2, 4, 1, 2, 3)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square(5), square.cache_info(), square.__wrapped__(3) if hasattr(square, "__wrapped__") else "no __wrapped__ here")


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(200), fib.cache_info())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info())


@lru_cache(typed=True)
def typed(x, y=0):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed(1, y=0), typed(1, 0), typed.cache_info())


@lru_cache()
def untyped(x):
    return type(x).__name__


print(untyped(1), untyped(1.0), untyped(True), untyped("1"), untyped.cache_info())


@lru_cache()
def kwargs(*args, **kw):
    return args, kw


print(kwargs(1, a=2), kwargs(1, a=2), kwargs(a=2), kwargs(b=1, a=2), kwargs(a=2, b=1), kwargs.cache_info())
error(lambda: square([]))
error(lambda: square())
error(lambda: square(1, 2))
print(square.cache_info())


@lru_cache(2)
def fails(x):
    if x < 0:
        raise ValueError("negative")
    return x


error(lambda: fails(-1))
error(lambda: fails(-1))
print(fails(1), fails.cache_info())


class K:
    def __init__(self, n): self.n = n

    @lru_cache(10)
    def method(self, x):
        return self.n * x


a, b = K(2), K(3)
print(a.method(5), b.method(5), a.method(5), K.method.cache_info(), K.method(b, 5))
error(lambda: _functools._lru_cache_wrapper())
error(lambda: _functools._lru_cache_wrapper(5, 1, False, CacheInfo))
error(lambda: _functools._lru_cache_wrapper(len, "x", False, CacheInfo))
negative = _functools._lru_cache_wrapper(len, -5, False, CacheInfo)
print(negative("ab"), negative.cache_info())


@lru_cache(4)
def reenter(n):
    return n and reenter(n - 1) + 1


print(reenter(20), reenter.cache_info(), reenter(20), reenter.cache_info())


class Freed:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n, end="; ")


@lru_cache(2)
def make(n):
    return Freed(n)


for n in range(4):
    make(n)
print("| evicted")
make.cache_clear()
print("| cleared")
print(type(square).__name__, square.__name__ if hasattr(square, "__name__") else "nameless", callable(square))

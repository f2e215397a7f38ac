# Caches written three ways: closure, class with ordered dict semantics, decorator with arguments.
import time


def memoize(f):
    cache = {}

    def wrapper(*args, **kwargs):
        key = args, tuple(sorted(kwargs.items()))
        if key in cache:
            wrapper.hits += 1
        else:
            wrapper.misses += 1
            cache[key] = f(*args, **kwargs)
        return cache[key]

    wrapper.hits = wrapper.misses = 0
    wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__, wrapper.cache = f.__name__, f.__doc__, f, cache
    return wrapper


class LRU:
    """A cache of bounded size: the least recently used goes first."""

    def __init__(self, maxsize=3, *, on_evict=None):
        self.maxsize, self.on_evict, self.data = maxsize, on_evict, {}

    def __getitem__(self, key):
        value = self.data.pop(key)
        self.data[key] = value
        return value

    def __setitem__(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        while len(self.data) > self.maxsize:
            oldest = next(iter(self.data))
            dropped = self.data.pop(oldest)
            if self.on_evict is not None:
                self.on_evict(oldest, dropped)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __repr__(self):
        return f"<LRU {self.data} of {self.maxsize}>"

    def __contains__(self, key):
        return key in self.data


def cached(maxsize=None, typed=False):
    def decorate(f):
        store = LRU(maxsize or 10 ** 9)

        def inner(*args):
            key = args + tuple(type(a) for a in args) if typed else args
            if key in store:
                return store[key]
            result = store[key] = f(*args)
            return result
        inner.store = store
        return inner
    if callable(maxsize):
        function, maxsize = maxsize, None
        return decorate(function)
    return decorate


@memoize
def fib(n):
    "The n-th Fibonacci number."
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoize
def area(width, *, height=1):
    return width * height


print(fib(100), fib.hits, fib.misses, fib.__name__, fib.__doc__, fib.__wrapped__ is not fib)
print(area(3), area(3, height=2), area(3, height=2), area.hits, list(area.cache))
evicted = []
lru = LRU(on_evict=lambda k, v: evicted.append((k, v)))
for i, letter in enumerate("abcadbe"):
    lru[letter] = lru.get(letter, 0) * 10 + i
print(lru, evicted, "a" in lru, "z" in lru, lru.get("z", "nothing"))
try:
    lru["z"]
except KeyError as e:
    print("KeyError", e, e.args)
calls = []


@cached
def square(x):
    calls.append(x)
    return x * x


@cached(maxsize=2, typed=True)
def cube(x):
    calls.append(x)
    return x ** 3


print([square(x) for x in (1, 2, 1, 1.0, True, 3)], calls)
calls.clear()
print([cube(x) for x in (1, 1.0, True, 1, 1)], calls, cube.store)
try:
    square([1])
except TypeError as e:
    print(e)
started = time.perf_counter()
assert fib(100) == 354224848179261915075
print(time.perf_counter() - started < 1, help is not None if "help" in globals() else "no help")

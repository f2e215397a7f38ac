# RecursionError is an ordinary exception: it can be caught, and the program goes on.
import sys


def down(n):
    return down(n + 1)


def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1


def error(f):
    try:
        f()
        print("no error")
    except RecursionError as e:
        print(type(e).__name__, str(e).split(" while")[0].split(" in ")[0])


error(lambda: down(0))
d = depth()
print(900 < d <= 1000)
error(lambda: down(0))
sys.setrecursionlimit(200)
d = depth()
print(150 < d <= 200)
sys.setrecursionlimit(1000)


class R:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getattr__(self, name): return getattr(self, name + "x")
    def __len__(self): return len(self)
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    def __bool__(self): return bool(self)
    def __lt__(self, o): return self < o
    def __contains__(self, x): return x in self
    def __index__(self): return [1][self]
    def __format__(self, spec): return format(self, spec)


r = R()
for f in [lambda: repr(r), lambda: str(r), lambda: r == 1, lambda: hash(r), lambda: r.x, lambda: len(r), lambda: r(), lambda: iter(r), lambda: r + 1, lambda: r[0], lambda: bool(r), lambda: r < 1, lambda: 1 in r, lambda: [1][r], lambda: f"{r:x}", lambda: sorted([r, r]), lambda: max(r, r), lambda: {r: 1}, lambda: [r].index(R())]:
    error(f)


def generator(n):
    yield from generator(n + 1)


error(lambda: next(generator(0)))


def mutual_a(): return mutual_b()
def mutual_b(): return [mutual_a() for _ in range(1)]
error(mutual_a)


def with_finally(n):
    try:
        return with_finally(n + 1)
    finally:
        counts.append(n)


counts = []
error(lambda: with_finally(0))
print(len(counts) > 800, counts[-1], counts == sorted(counts, reverse=True))


class Meta(type):
    def __getattr__(cls, name): return getattr(cls, name)


class M(metaclass=Meta): pass


error(lambda: M.x)


class P:
    @property
    def v(self): return self.v


error(lambda: P().v)


class Init:
    def __init__(self): Init()


error(Init)


class New:
    def __new__(cls): return New()


error(New)
fact = lambda n: n * fact(n - 1)
error(lambda: fact(5))
error(lambda: sorted([1, 2], key=lambda v: sorted([1, 2], key=lambda w: down(0))))
error(lambda: list(map(down, [0])))
error(lambda: eval("down(0)"))
print("still running", sum(range(10)))
f = lambda: None
for i in range(5000):
    f = lambda f=f: f
f = None
print("fine")

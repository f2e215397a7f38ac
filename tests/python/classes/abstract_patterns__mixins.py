# Mixins, template methods, class registries, alternative constructors, fluent interfaces, copy protocols.
class Comparable:
    def __lt__(self, o): return self.key() < o.key()
    def __le__(self, o): return not o < self
    def __gt__(self, o): return o < self
    def __ge__(self, o): return not self < o
    def __eq__(self, o): return isinstance(o, Comparable) and self.key() == o.key()
    def __hash__(self): return hash(self.key())


class Printable:
    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % kv for kv in sorted(vars(self).items())))


class Version(Comparable, Printable):
    def __init__(self, major, minor=0):
        self.major, self.minor = major, minor

    def key(self):
        return self.major, self.minor

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split(".")))


class Tagged(Version):
    def __init__(self, major, minor=0, tag="none"):
        super().__init__(major, minor)
        self.tag = tag


vs = [Version.parse(t) for t in "1.2 1.10 0.9 3 1.2".split()]
print(sorted(vs), max(vs), vs[0] == vs[4], len(set(vs)), Tagged.parse("1.2"), Tagged(1, 2) == vs[0], vs[0] >= vs[2])


class Shape:
    def area(self):
        raise NotImplementedError("%s has no area" % type(self).__name__)

    def describe(self):
        return "%s with area %s" % (type(self).__name__, self.area())


class Square(Shape):
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2


class Unit(Square):
    def __init__(self): super().__init__(1)


class Blob(Shape): pass


for shape in (Square(3), Unit(), Blob()):
    try:
        print(shape.describe())
    except NotImplementedError as e:
        print("abstract:", e)


class Query:
    def __init__(self): self.parts = []
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        def add(*args):
            self.parts.append(name + "(" + ", ".join(map(repr, args)) + ")")
            return self
        return add
    def __str__(self): return ".".join(self.parts)


print(Query().select("a", "b").where(x := 1).order("a"), x)


class Proxy:
    def __init__(self, target): object.__setattr__(self, "_target", target)
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
    def __delattr__(self, name): delattr(self._target, name)
    def __repr__(self): return "<proxy of %r>" % self._target


p = Proxy(Version(1))
p.minor = 7
print(p, p.key(), p.major)
del p.minor
print(vars(p._target))


class Attr(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError("no field %r" % name) from None
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


a = Attr(x=1)
a.y = 2
del a.x
print(a, a.y, hasattr(a, "x"))
try:
    a.x
except AttributeError as e:
    print(e, e.__cause__, e.__suppress_context__)


class Matrix:
    def __init__(self, rows): self.rows = rows
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    def __eq__(self, o): return self.rows == o.rows


m = Matrix([[1, 2], [3, 4]]) @ Matrix([[0, 1], [1, 0]])
print(m.rows, m[1, 0], m == Matrix([[2, 1], [4, 3]]))


class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1
    def __contains__(self, x): return 0 < x <= self.n
    def __len__(self): return self.n
    def __reversed__(self): return iter(range(1, self.n + 1))
    def __call__(self, step): return Countdown(self.n - step)


c = Countdown(5)
print(list(c), 3 in c, 9 in c, len(c), list(reversed(c)), list(c(2)))

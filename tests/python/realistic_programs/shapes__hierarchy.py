# A class hierarchy: abstract methods by hand, mixins, super() in diamonds, class methods as constructors, comparison, dispatch.
import math


class Shape:
    registry = {}
    sides = None

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.registry[cls.__name__.lower()] = cls

    def __init__(self, name=None):
        self.name = name or type(self).__name__

    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def perimeter(self):
        raise NotImplementedError

    @classmethod
    def parse(cls, text):
        kind, *numbers = text.split()
        try:
            return cls.registry[kind](*map(float, numbers))
        except KeyError:
            raise ValueError(f"unknown shape {kind!r}; known: {', '.join(sorted(cls.registry))}") from None

    def __eq__(self, other):
        return self.area() == other.area() if isinstance(other, Shape) else NotImplemented

    def __lt__(self, other):
        return self.area() < other.area() if isinstance(other, Shape) else NotImplemented

    def __le__(self, other):
        return self < other or self == other

    __hash__ = None

    def __str__(self):
        return f"{self.name}[{self.area():.2f}]"

    def __format__(self, spec):
        return format(str(self), spec)


class Scalable:
    def scaled(self, k):
        return type(self)(*(v * k for v in self.dimensions()))

    def __mul__(self, k):
        return self.scaled(k)


class Described:
    def __init__(self, *args, note="", **kw):
        super().__init__(*args, **kw)
        self.note = note

    def describe(self):
        return f"{super().describe() if hasattr(super(), 'describe') else str(self)} {self.note}".strip()


class Circle(Scalable, Shape):
    def __init__(self, r):
        super().__init__()
        self.r = r

    def dimensions(self): return (self.r,)
    def area(self): return math.pi * self.r ** 2
    def perimeter(self): return 2 * math.pi * self.r


class Polygon(Shape):
    def __init__(self, *sides):
        super().__init__()
        if len(sides) != self.sides:
            raise TypeError(f"{type(self).__name__} has {self.sides} sides, {len(sides)} given")
        self.lengths = sides

    def dimensions(self): return self.lengths
    def perimeter(self): return math.fsum(self.lengths)


class Triangle(Scalable, Polygon):
    sides = 3

    def __init__(self, a, b, c):
        super().__init__(a, b, c)
        if max(self.lengths) * 2 >= self.perimeter():
            raise ValueError(f"no triangle: {self.lengths}")

    def area(self):
        s = self.perimeter() / 2
        return math.sqrt(math.prod([s, *(s - x for x in self.lengths)]))


class Rectangle(Scalable, Polygon):
    sides = 4

    def __init__(self, width, height):
        super().__init__(width, height, width, height)

    def dimensions(self): return self.lengths[:2]
    def area(self): return self.lengths[0] * self.lengths[1]


class Square(Rectangle):
    def __init__(self, side, side2=None):
        super().__init__(side, side if side2 is None else side2)

    def dimensions(self): return self.lengths[:1]


class NotedSquare(Described, Square):
    def describe_twice(self):
        return [self.describe(), super(Described, self).__str__()]


shapes = [Shape.parse(line) for line in ("circle 1", "rectangle 2 3.5", "triangle 3 4 5", "square 2")]
print(*shapes, sep=", ")
print(*(f"{s:>20}|{s.perimeter():8.3f}" for s in sorted(shapes)), sep="\n")
print(max(shapes).name, min(shapes).name, shapes[3] * 1.5, shapes[1].scaled(2).lengths, Square(3) == Rectangle(1, 9), Square(2) <= Square(2), Circle(1) != Square(1))
n = NotedSquare(2, note="special")
print(n.describe(), n.describe_twice(), [c.__name__ for c in NotedSquare.__mro__], n * 2)
for f in (lambda: Shape().area(), lambda: Shape.parse("hexagon 1"), lambda: Triangle(1, 1, 9), lambda: Shape.parse("triangle 1 2"), lambda: Circle(1) < 5, lambda: {Circle(1)}, lambda: Polygon(1), lambda: Shape.parse("circle x"), lambda: Circle(), lambda: Square(1) + Square(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Clash(Polygon, Shape, Triangle):
        pass
except TypeError as e:
    print(e)
print(issubclass(Square, Scalable), isinstance(n, (int, Polygon)), Square.__base__.__name__, Shape.__subclasses__()[0].__name__, sorted(Shape.registry), Circle(2).__class__.__qualname__)
print([k for k in vars(Circle) if not k.startswith("__")], Circle.area is Circle.__dict__["area"], Circle(1).area.__self__.r, Circle.parse.__func__ is Shape.parse.__func__)

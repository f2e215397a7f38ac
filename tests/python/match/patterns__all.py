# Every kind of pattern of the match statement.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y): self.x, self.y = x, y


class Other:
    pass


RED = 1


class Colour:
    GREEN = 2


def literal(v):
    match v:
        case 0 | 1: return "zero or one"
        case -5: return "minus five"
        case 2.5: return "two and a half"
        case "text": return "str"
        case b"raw": return "bytes"
        case None: return "none"
        case True: return "never: one comes first"
        case False: return "never: zero comes first"
        case Colour.GREEN: return "green"
        case _: return "other"


print([literal(v) for v in (0, 1, -5, 2.5, "text", b"raw", None, True, False, 2, "x", 1.0)])


def sequence(v):
    match v:
        case []: return "empty"
        case [x]: return "one", x
        case [x, y]: return "two", x, y
        case [1, *rest]: return "starts with one", rest
        case [*init, "end"]: return "ends", init
        case [first, *_, last]: return "long", first, last
        case str() | bytes(): return "text is no sequence"
        case _: return "no sequence"


print([sequence(v) for v in ([], (5,), [1, 2], [1, 2, 3], [2, 3, "end"], range(5), "abc", b"xy", {1}, {1: 2}, iter([1]))])


def mapping(v):
    match v:
        case {"type": "circle", "r": r}: return "circle", r
        case {"type": "rect", "size": [w, h]}: return "rect", w * h
        case {"type": kind, **rest}: return kind, rest
        case {}: return "some mapping", len(v)
        case _: return "no mapping"


print([mapping(v) for v in ({"type": "circle", "r": 5, "extra": 1}, {"type": "rect", "size": (2, 3)}, {"type": "x", "a": 1}, {}, {"q": 1}, [1])])


def cls(v):
    match v:
        case Point(0, 0): return "origin"
        case Point(x, 0) | Point(0, x): return "on axis", x
        case Point(x=x, y=y) if x == y: return "diagonal", x
        case Point(): return "point"
        case int(n): return "int", n
        case str(s): return "str", s
        case float() as f: return "float", f
        case [Point(x, _), *_]: return "list of points", x
        case dict(d): return "dict", d
        case Other(name=n): return "other", n
        case _: return "?"


o = Other()
o.name = "named"
print([cls(v) for v in (Point(0, 0), Point(5, 0), Point(0, 6), Point(2, 2), Point(1, 2), 5, True, "s", 1.5, [Point(9, 9), 1], {1: 2}, o, Other(), None)])


def nested(v):
    match v:
        case ("add", ("num", a), ("num", b)): return a + b
        case ("add", left, right): return nested(left) + nested(right)
        case ("num", n) as whole: return n if whole else None
        case {"k": [{"deep": d}, *_]}: return d
        case (1 | 2 as small, (3 | 4) as big): return small, big
        case x if isinstance(x, int) and x > 10: return "big"
        case x: return "captured", x


print([nested(v) for v in (("add", ("num", 1), ("num", 2)), ("add", ("add", ("num", 1), ("num", 2)), ("num", 3)), {"k": [{"deep": 1}, 2]}, (1, 4), 50, 5)])
match 1, 2:
    case a, b:
        print(a, b)
match [1, 2, 3]:
    case [a, _, c]:
        print(a, c, b)
x = None
match {"a": 1}:
    case {"b": x}:
        print("never")
print(x)
match = 5
case = [match]
print(match, case)
match (case):
    case [m]:
        print("soft keywords", m)
for v in (1, "a"):
    match v:
        case int():
            continue
        case str():
            break
print(v)

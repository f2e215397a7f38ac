# Rich comparison: reflections, subclass priority, NotImplemented, __eq__ and __ne__, __hash__.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class R:
    def __init__(self, name, answers=()):
        self.name, self.answers = name, answers

    def ask(self, op):
        print("%s.%s" % (self.name, op), end=" ")
        return "answer" if op in self.answers else NotImplemented

    def __lt__(self, o): return self.ask("lt")
    def __le__(self, o): return self.ask("le")
    def __gt__(self, o): return self.ask("gt")
    def __ge__(self, o): return self.ask("ge")
    def __eq__(self, o): return self.ask("eq")
    def __ne__(self, o): return self.ask("ne")


class S(R): pass
class T(R):
    def __lt__(self, o): return self.ask("lt")
    def __gt__(self, o): return self.ask("gt")


a, b, s, t = R("a"), R("b"), S("s"), T("t")
everything = R("e", {"lt", "le", "gt", "ge", "eq", "ne"})
for x, y in [(a, b), (a, s), (a, t), (a, everything), (everything, a), (a, 1), (1, a)]:
    for f in [lambda: x < y, lambda: x <= y, lambda: x > y, lambda: x >= y, lambda: x == y, lambda: x != y]:
        error(f)


class OnlyEq:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        if not isinstance(o, OnlyEq):
            return NotImplemented
        return self.v == o.v


print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2), OnlyEq(1) == 1, OnlyEq(1) != 1, 1 != OnlyEq(1))
print([OnlyEq(1)] == [OnlyEq(1)], OnlyEq(3) in [OnlyEq(1), OnlyEq(3)], [OnlyEq(1), OnlyEq(2)].index(OnlyEq(2)))


class Strange:
    def __eq__(self, o): return [1, 2]
    def __lt__(self, o): return "less"
    __hash__ = None


print(Strange() == 1, Strange() < 1, 1 > Strange(), not Strange() == 1, Strange() != 1, Strange() in [5])


class Raises:
    def __eq__(self, o): raise ValueError("no comparing")
    def __hash__(self): return 1


error(lambda: Raises() == 1)
error(lambda: 1 == Raises())
error(lambda: Raises() in [1])
error(lambda: [1].index(Raises()))
error(lambda: {Raises(): 1, 1: 2})
r = Raises()
print(r in [r], [r] == [r], (r,) == (r,), {r: 1} == {r: 1}, r in {r: 1})


class ByKey:
    def __init__(self, k): self.k = k
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return "K%d" % self.k


items = [ByKey(k) for k in (3, 1, 2)]
print(sorted(items), max(items), min(items), sorted(items, reverse=True))
error(lambda: ByKey(1) <= ByKey(2))
print(ByKey(2) > ByKey(1))
print(object() == object(), object() != object(), (o := object()) == o, object().__eq__(1), object().__ne__(1), o.__eq__(o))
error(lambda: object() < object())
error(lambda: object().__lt__(1))


class Hashable:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __hash__(self): return hash(self.v)


d = {Hashable(1): "one", 2: "two"}
print(d[1], d[Hashable(2)], 1 in d, Hashable(3) in d, len({Hashable(1), 1, Hashable(2)}))


class Parent:
    def __eq__(self, o): return True
    def __hash__(self): return 5


class Kid(Parent):
    def __eq__(self, o): return False


print(Kid.__hash__, hash(Parent()))

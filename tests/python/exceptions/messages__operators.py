# The words of the errors that everyday mistakes make.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class K:
    def m(self): pass


k = K()
d, lst, tup, st, s, n, none, by = {"a": 1}, [1], (1,), {1}, "s", 5, None, b"b"
for f in [
    lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (1,), lambda: (1,) + [1], lambda: none + 1, lambda: {} + {}, lambda: 1 - "a",
    lambda: "a" - "b", lambda: "a" * "b", lambda: [1] * 1.5, lambda: "a" * 2.0, lambda: 1 / "a", lambda: "a" // 2, lambda: [] % 3,
    lambda: 2 ** "a", lambda: 1 @ 2, lambda: 1 << 1.0, lambda: 1.5 | 2, lambda: "a" & 1, lambda: {} ^ 1, lambda: by + s, lambda: s + by,
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0),
    lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: pow(2, -1, 4), lambda: pow(1, 2, 0), lambda: 1 << -1, lambda: 1 >> -1,
    lambda: d["b"], lambda: d[[]], lambda: lst[5], lambda: lst["a"], lambda: lst[1.0], lambda: tup[9], lambda: tup["x"], lambda: s[9],
    lambda: s["x"], lambda: by[9], lambda: by["x"], lambda: none[0], lambda: n[0], lambda: k[0], lambda: K[0], lambda: K.m[0], lambda: len[0],
    lambda: none.x, lambda: n.x, lambda: s.x, lambda: k.x, lambda: K.x, lambda: lst.x, lambda: d.x, lambda: (lambda: 0).x, lambda: len.x,
    lambda: none(), lambda: n(), lambda: s(), lambda: lst(), lambda: d(), lambda: k(), lambda: tup(), lambda: (lambda: 1.5)()(),
    lambda: len(5), lambda: len(none), lambda: len(k), lambda: iter(5), lambda: next(5), lambda: list(5), lambda: sum(5), lambda: sorted(5),
    lambda: sorted([1, "a"]), lambda: max([1, "a"]), lambda: min([None, 1]), lambda: [1, "a"].sort(), lambda: int("x"), lambda: int(""),
    lambda: int("1.5"), lambda: int("0x10"), lambda: int("z", 36) + int("z", 35), lambda: int("1", 1), lambda: int("1", 37), lambda: int(none),
    lambda: float("x"), lambda: float(""), lambda: float(none), lambda: int(float("nan")), lambda: int(float("inf")), lambda: float(10 ** 400),
    lambda: chr(-1), lambda: ord("ab"), lambda: ord(""), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: {[]: 1}, lambda: {[]},
    lambda: {}[{}], lambda: frozenset([[]]), lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%s" % ("a", "b"), lambda: "%(a)s" % 5,
    lambda: "%q" % 1, lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0.x}".format(1),
    lambda: "{0[x]}".format({}), lambda: "{".format(), lambda: "}".format(), lambda: "{:d}".format("a"), lambda: "{:q}".format(1), lambda: "{!z}".format(1),
    lambda: format(1, ".2d"), lambda: format("a", "+"), lambda: format([], "x"), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(5)[9],
    lambda: "a".index("b"), lambda: [].index(1), lambda: [].remove(1), lambda: [].pop(), lambda: {}.pop("a"), lambda: set().pop(), lambda: {}.popitem(),
    lambda: set().remove(1), lambda: "a".encode("nope"), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"\xff".decode("ascii"),
    lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: super(K, 5).x, lambda: setattr(5, "a", 1), lambda: setattr(K, 5, 1), lambda: getattr(5, 5),
    lambda: (1).real.foo, lambda: not_defined, lambda: [x for x in not_defined], lambda: abs("a"), lambda: -"a", lambda: ~"a", lambda: +"a",
    lambda: round("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: list(zip([1], [1, 2], strict=True)),
    lambda: [*5], lambda: print(*5), lambda: dict([5]), lambda: dict(["abc"]), lambda: {**5}, lambda: slice(), lambda: type("a", 1, {}),
    lambda: type(1, (), {}), lambda: type("a", (), 1), lambda: object.x, lambda: 1 < "a", lambda: [] < 5, lambda: {} < {}, lambda: k < k,
    lambda: "a" in 5, lambda: 5 in "a", lambda: 5 in none, lambda: eval("1 +"), lambda: exec(5), lambda: compile("1", "f", "bad"), lambda: __import__("no_such_module"),
    lambda: __import__(""), lambda: __import__(5), lambda: input(1, 2), lambda: ().__getitem__("a"),
]:
    error(f)

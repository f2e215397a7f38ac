# str() of everything, str subclasses, interning-independent identity, comparison with other types.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(str(), str(""), str(5), str(-1.5), str(None), str(True), str([1, "a", None]), str((1,)), str(()), str({"a": [1]}), str({1}), str(set()), str(frozenset()), str(frozenset([1])), str(range(3)), str(b"x"), str(...), str(NotImplemented), str(int), str(len), str(type), str(slice(1)), str({}.keys()), str({1: 2}.items()), str({1: 2}.values()), str(ValueError("v")), str(1e20), str(10 ** 20))
print(repr("a"), repr(5), repr(None), repr([[], (), {}]), repr({"k": "v'"}), repr(("a",)), repr(Exception("x", 1)), repr(dict), repr("é😀"), repr([None, True, 1.0, "s", b"b"]), repr(print), repr([].append).split(" at ")[0], repr("".join).split(" at ")[0], repr(str.join), repr(int.__add__), repr((5).__add__).split(" at ")[0], repr(dict.fromkeys).split(" at ")[0], repr(type.__dict__["mro"]), repr(int.real), repr(str.maketrans).split(" at ")[0])


class S:
    def __str__(self): return "S!"
class R:
    def __repr__(self): return "R!"
class Both(S, R): pass
class Sub(str):
    def __str__(self): return "sub-str"
class ReturnsSub:
    def __str__(self): return Sub("inner")
class Bad:
    def __str__(self): return 5
class BadRepr:
    def __repr__(self): return b"x"
class Raises:
    def __str__(self): raise KeyError("in str")
class Neither: pass


print(str(S()), str(R()), repr(R()), str(Both()), repr(Both()), [R(), Both()], f"{S()} {R()}", "%s %s" % (S(), R()), "{} {}".format(S(), R()), str(Sub("x")), Sub("x") + "y", type(str(ReturnsSub())).__name__, str(ReturnsSub()), print(S()), "".join([Sub("a"), "b"]))
for f in [lambda: str(Bad()), lambda: repr(BadRepr()), lambda: str(BadRepr()), lambda: str(Raises()), lambda: print(Bad()), lambda: f"{Bad()}", lambda: [BadRepr()].__repr__(), lambda: str(1, "a"), lambda: str(b"a", 5), lambda: str("a", "b", "c", "d"), lambda: str(obj=1), lambda: str(object="kw"), lambda: ascii(BadRepr()), lambda: "%s" % Bad()]:
    error(f)
print(str(Neither()).startswith("<__main__.Neither object at 0x"), repr(Neither).split(".")[-1], str(Neither), ascii("é\n😀"), ascii(["é"]), ascii(Sub("é")))
a = "".join(["he", "llo"])
b = "hel" + "lo"
print(a == b, a is a, hash(a) == hash(b), a != "world", "a" == b"a", "1" == 1, a is not None, {a: 1}[b], a in [b], a in {b})
print("a".__eq__("a"), "a".__eq__(1), "a".__ne__("b"), "a".__lt__("b"), "a".__add__("b"), "a".__mul__(3), "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "abc".__iter__().__next__(), "a".__str__(), "a".__repr__(), "a".__format__(">3"), "a".__hash__() == hash("a"), "%s".__mod__(1), "a".__rmul__(2), "a".__ge__("a"), "a".__getnewargs__())
print(sorted(n for n in dir(str) if not n.startswith("_")))
print("abc".__class__, str.__mro__, str.__name__, isinstance("", str), issubclass(Sub, str), type("").__name__, bool(""), bool(" "), len(""), not "", "" or "default", "x" and "y")
print("a" "b", 'a' "b", "a" 'b' r"\c", ("multi"
      "line"), """triple "quoted" 'text'""", '''other
lines''', "\
continued")
it = iter("ab")
print(next(it), next(it), next(it, "end"), type(it).__name__, list(iter("é😀")), type(iter("é")).__name__, iter("abc").__length_hint__())
print("abc" > "ABC", "abc" >= "abc", "b" > "abc", "10" < "9", max("10", "9"), min(["b", "a"]), sorted("hello"), "".join(sorted("hello")), "".join(reversed("abc")), list(map(str.upper, "ab")), list(filter(str.isdigit, "a1b2")), "abc".isidentifier())
x = "abc"
x += "d"
x *= 2
print(x, x[2:4], x[-3:], x[::2], x.index("d"), x.count("ab"), x.startswith("ab"), x.capitalize(), x.title())

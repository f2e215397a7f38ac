# The functions of _operator.
import _operator as op


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(sorted(n for n in dir(op) if not n.startswith("__")))
for name in "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul lt le eq ne gt ge is_ is_not".split():
    f = getattr(op, name)
    row = []
    for a, b in ((7, 2), (2.5, 2), ("ab", 3), ([1], [2]), ({1}, {1, 2}), (True, False)):
        try:
            row.append(f(a, b))
        except (TypeError, ZeroDivisionError) as e:
            row.append(str(e))
    print(name, f.__name__, f.__module__, row)
for name in "neg pos abs inv invert not_ truth index".split():
    f = getattr(op, name)
    row = []
    for a in (5, -2.5, "", [1], None, 0):
        try:
            row.append(f(a))
        except TypeError as e:
            row.append(str(e))
    print(name, row)
for name in "iadd isub imul ifloordiv itruediv imod ipow ilshift irshift iand ior ixor imatmul iconcat".split():
    f = getattr(op, name)
    row = []
    for a, b in ((7, 2), ([1], [2]), ({1}, {2}), ("a", "b")):
        try:
            row.append(f(a, b))
        except TypeError as e:
            row.append(str(e))
    print(name, row)
lst = [1, 2, 3]
print(op.getitem(lst, 0), op.getitem({"k": 1}, "k"), op.getitem("abc", slice(1)), op.setitem(lst, 0, 9), lst, op.delitem(lst, 1), lst, op.contains([1], 1), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.concat([1], (2,) and [2]), op.concat("a", "b"), op.length_hint([1, 2]), op.length_hint(iter([1])), op.length_hint(5, 7), op.length_hint(x for x in []), op.index(True), op.call(max, 1, 2), op.call(dict, a=1), hasattr(op, "is_none"))
for f in [lambda: op.getitem(5, 0), lambda: op.getitem([], 0), lambda: op.setitem((1,), 0, 1), lambda: op.delitem({}, 1), lambda: op.contains(5, 1), lambda: op.indexOf([], 1), lambda: op.countOf(5, 1), lambda: op.concat(1, 2), lambda: op.length_hint(1, "x"), lambda: op.index(1.5), lambda: op.add(1), lambda: op.neg(), lambda: op.add(1, "a"), lambda: op.lt(1, "a"), lambda: op.call(), lambda: op.call(5), lambda: op.truediv(1, 0), lambda: op.not_(), lambda: op.add(a=1, b=2)]:
    error(f)


class P:
    x = 1

    def __init__(self): self.q = self.r = None
    def m(self, *a, **k): return a, k
    def __getitem__(self, k): return "item", k


p = P()
p.q = P()
p.q.r = "deep"
g = op.attrgetter("x")
print(g(p), op.attrgetter("x", "q.r")(p), op.attrgetter("q.r")(p), repr(op.attrgetter("a", "b.c")), type(g).__name__)
i = op.itemgetter(1)
print(i([5, 6]), op.itemgetter(0, -1)("abc"), op.itemgetter("k")({"k": "v"}), op.itemgetter(slice(1, None))("abc"), repr(op.itemgetter(1, "a")), op.itemgetter(5)(p))
m = op.methodcaller("m", 1, k=2)
print(m(p), op.methodcaller("upper")("abc"), repr(op.methodcaller("m", 1, k="x")), op.methodcaller("split", ",")("a,b"))
for f in [lambda: op.attrgetter("nope")(p), lambda: op.attrgetter(), lambda: op.attrgetter(5), lambda: op.attrgetter("q.nope")(p), lambda: g(), lambda: g(1, 2), lambda: op.itemgetter(), lambda: i([]), lambda: i(5), lambda: i(), lambda: op.methodcaller(), lambda: op.methodcaller(5), lambda: op.methodcaller("nope")(p), lambda: m(), lambda: op.attrgetter("x", foo=1), lambda: op.itemgetter(1, k=2)]:
    error(f)
print(sorted([(1, "b"), (0, "c"), (2, "a")], key=op.itemgetter(1)), list(map(op.itemgetter(0), ["ab", "cd"])), max([{"v": 1}, {"v": 5}], key=op.itemgetter("v")), list(map(op.mul, [1, 2], [3, 4])), sum(map(op.truth, [0, 1, "", "a"])), sorted(["b", "A"], key=op.methodcaller("lower")))
print(op._compare_digest("abc", "abc"), op._compare_digest(b"a", b"b"), op._compare_digest("a", "ab"))

# str.format and format_map: fields, nesting, conversions, attribute and index lookups.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class P:
    x, y = 3, {"k": [10, 20], "a b": "spaced"}
    def __format__(self, spec): return "P<%s>" % spec
    def __str__(self): return "str(P)"
    def __repr__(self): return "repr(P)é"


p = P()
print("{} {} {}".format(1, "two", 3.0), "{0} {1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {a}".format(1, a=2), "{{}} {{{0}}} }}{{".format(5), "".format(), "no fields".format(1, x=2))
print("{0.x} {0.y[k]} {0.y[k][1]} {0.y[a b]}".format(p), "{p.x:>5}|{p.y[k][0]:<5}|".format(p=p), "{[0]} {[key]}".format([1], {"key": 2}), "{0[0]} {0[-1]}".format({0: "zero", "-1": "minus one"}), "{.real}".format(5))
print("{!r} {!s} {!a} {}".format(p, p, p, p), "{0!r:>12}|{0!s:^10}|{0:abc}|{0!a}".format(p))
print("{:{}} {:{}.{}} {:{align}{width}}|".format("a", 5, 3.14159, 8, 3, "z", align="^", width=7), "{0:{1}}".format(5, "03d"), "{:{w[0]}}|".format("x", w=[4]), "{1:{0.x}}|".format(p, "q"))
print("{:s} {:5s} {:<5} {:>5} {:^5} {:*^7} {:.2} {:5.1}|{:é<4}".format("abc", "abc", "abc", "abc", "abc", "abc", "abc", "abc", "abc"), "{:05}".format("ab"), "{:<05}".format("ab"), "{:05d}".format(7), "{:^05}".format("ab"))
for f in [lambda: "{}".format(), lambda: "{0}{}".format(1, 2), lambda: "{}{0}".format(1, 2), lambda: "{a}".format(), lambda: "{1}".format(1), lambda: "{".format(1), lambda: "}".format(1), lambda: "{0".format(1), lambda: "{0!}".format(1), lambda: "{0!rr}".format(1), lambda: "{0!x}".format(1), lambda: "{0:".format(1), lambda: "{:d}".format("a"), lambda: "{0.}".format(1), lambda: "{0[}".format(1), lambda: "{0[]}".format(1), lambda: "{0.a}".format(1), lambda: "{0[a]}".format([1]), lambda: "{0[5]}".format([1]),
          lambda: "{0x}".format(1), lambda: "{0[0]x}".format([1]), lambda: "{a b}".format(**{"a b": 5}), lambda: "{:{:{}}}".format(1, 2, 3), lambda: "{!r".format(1), lambda: "{:{}}".format(1), lambda: "{99999999999999999999}".format(1), lambda: "{-1}".format(1), lambda: "{ }".format(**{" ": "space"}), lambda: "{0 }".format(1), lambda: "{:=5}".format("a"), lambda: "{:+}".format("a"), lambda: "{:,}".format("a"), lambda: "{:#}".format("a"), lambda: "{:5.x}".format("a"), lambda: "{:.}".format("a"),
          lambda: "{:x}".format(p), lambda: "{:x}".format([]), lambda: "{:x}".format(None), lambda: "{}}".format(1), lambda: "{{}".format(1), lambda: "{0.x.y}".format(p), lambda: str.format(), lambda: str.format(5), lambda: "{:z}".format("a"), lambda: "{: }".format("a"), lambda: "{:_}".format("a"), lambda: "{:0=5}".format("a"), lambda: "{!}".format(1), lambda: "{a!r}".format(a=p)]:
    error(f)
print("{a} {b[0]}".format_map({"a": 1, "b": "xyz"}), "{} {}".format([1, "a"], (None,)), "{}".format({"k": 1}), "{!s:>6}|".format(None))


class Default(dict):
    def __missing__(self, key):
        return "<%s>" % key


print("{x} {y.upper}".format_map(Default(x=1))[:6], "{hello} {world!r}".format_map(Default()))
error(lambda: "{a}".format_map({}))
error(lambda: "{}".format_map({}))
error(lambda: "{a}".format_map(5))
error(lambda: "{a}".format_map())
error(lambda: "{0}".format_map({"0": 1}))
print(format("abc", "^9"), format("abc", ""), format(p, "spec"), format(None), format([1]), format("a", ">3"), format("é", "日^5"), format("abcdef", ".3"), format("abc", "<6.2") + "|", format("", "5") + "|", format("😀", "😀>3"))


class BadFormat:
    def __format__(self, spec): return 5


class RaisesFormat:
    def __format__(self, spec): raise ValueError("in __format__ " + spec)


error(lambda: "{}".format(BadFormat()))
error(lambda: "{:q}".format(RaisesFormat()))
error(lambda: format(object(), "x"))
print("{:{fill}{align}{width}}".format("t", fill="*", align="^", width=5), "{0:>{1}}{2}".format("a", 3, "b"), "{:%}".format(0.5), "{:>+8.2f}|{:<08}|{:,}".format(3.14159, 5, 1234567), "{0:d} {0:x} {0:#o} {0:b} {0:c}".format(65), "{:.3s}|{:.0s}|".format("abcdef", "abc"))

# What a class body sees, what it leaves behind, and name mangling.
x = "global"


class A:
    print(x)
    x = "class"
    print(x)
    y = [x for _ in range(1)]

    def f(self):
        return x

    z = lambda: x
    print(sorted(k for k in locals() if not k.startswith("__")))
    print(__name__, __qualname__, __module__)


print(A.y, A().f(), A.z())


def outer():
    x = "outer"

    class B:
        before = x
        x = "B"
        after = x

        class Inner:
            seen = x

            def deep(self):
                return x
    return B


B = outer()
print(B.after, B.Inner.seen, B.Inner().deep(), B.Inner.__qualname__)
try:
    print(B.before)
except AttributeError as e:
    print(e)


def reads_free():
    y = "free"

    class C:
        a = y

        def b(self):
            return y
    y = "changed"
    return C


print(reads_free().a, reads_free()().b())


class Private:
    __hidden = 1
    __dunder__ = 2
    _single = 3
    __ = 4

    def __method(self):
        return self.__hidden

    def call(self):
        __local = 5
        return self.__method(), __local, [n for n in locals()]

    def set(self):
        self.__attr = 6
        return self.__dict__

    def keyword(self, __arg=7, **kw):
        return __arg, kw

    class __Nested:
        __v = 8


p = Private()
print(p.call(), p.set(), p.keyword(_Private__arg=9), p._Private__method(), Private.__dunder__, Private._Private__Nested._Nested__v
      if hasattr(Private._Private__Nested, "_Nested__v") else sorted(n for n in Private._Private__Nested.__dict__ if "v" in n))
try:
    p.__hidden
except AttributeError as e:
    print(e)


class _Lead:
    __x = 1
    def get(self): return self.__x


class ___:
    __x = 2
    def get(self): return self.__x


print(_Lead._Lead__x, ___.__dict__["__x"], _Lead().get(), ___().get())


class Flow:
    for i in range(3):
        if i == 1:
            continue
    else:
        done = True
    try:
        raise ValueError("in body")
    except ValueError as e:
        caught = str(e)
    with_lambda = (lambda n: n + 1)(i)
    if done:
        def chosen(self): return "yes"
    import math
    from math import floor as fl
    [a, *b] = range(3)
    def gen(self):
        yield from (self.a, self.b)


print(Flow.i, Flow.done, Flow.caught, Flow.with_lambda, Flow().chosen(), Flow.math.pi > 3, Flow.fl(2.5), list(Flow().gen()),
      hasattr(Flow, "e"))


class Doc:
    "the docstring"
    "not this"


class NoDoc:
    pass


print(Doc.__doc__, NoDoc.__doc__, Doc.__module__, Doc.__name__, Doc.__qualname__, repr(Doc), str(NoDoc))
Doc.__doc__ = "changed"
Doc.__name__ = "Renamed"
Doc.__qualname__ = "Q.Renamed"
Doc.__module__ = "elsewhere"
print(Doc.__doc__, Doc, Doc.__name__)
for bad in [lambda: setattr(Doc, "__name__", 5), lambda: setattr(Doc, "__name__", "a\0b"), lambda: setattr(int, "__name__", "x"),
            lambda: delattr(Doc, "__name__"), lambda: setattr(int, "attr", 1), lambda: delattr(int, "real"), lambda: setattr(Doc, "__qualname__", 1)]:
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Ann:
    a: int
    b: str = "x"
    c: "list[int]"
    (d): int = 3
    p: float = 1.5


print(Ann.__annotations__, hasattr(Ann, "a"), Ann.b, Ann.d)
n: int = 5
m: str
print(n, __annotations__)

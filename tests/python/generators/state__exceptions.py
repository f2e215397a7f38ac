# The exception state of a generator and of its caller are separate.
import sys


def current():
    e = sys.exception()
    return type(e).__name__ if e else None


def gen():
    print("in gen before", current())
    try:
        raise KeyError("inside")
    except KeyError:
        print("in gen handling", current())
        yield 1
        print("in gen handling again", current())
    yield 2
    print("in gen after", current())


g = gen()
print(next(g), current())
try:
    raise ValueError("outside")
except ValueError:
    print("caller", current())
    print(next(g), current())
print(current())
list(g)


def raises_in_handler():
    try:
        yield
    except ValueError as e:
        raise TypeError("second")


h = raises_in_handler()
next(h)
try:
    h.throw(ValueError("first"))
except TypeError as e:
    print(repr(e), "context", repr(e.__context__))


def context_from_caller():
    yield
    raise KeyError("gen error")


c = context_from_caller()
next(c)
try:
    try:
        raise ValueError("caller error")
    except ValueError:
        next(c)
except KeyError as e:
    print(repr(e), repr(e.__context__))


def with_statement():
    class M:
        def __enter__(self):
            print("enter")
            return self

        def __exit__(self, *exc):
            print("exit", exc[0] and exc[0].__name__)
            return exc[0] is ValueError
    with M() as m:
        yield "inside"
        yield "still inside"
    yield "after"


w = with_statement()
print(next(w), w.throw(ValueError("swallowed")), next(w, "end"))
w = with_statement()
next(w)
w.close()
w = with_statement()
next(w)
try:
    w.throw(KeyError("not swallowed"))
except KeyError as e:
    print("out", e)


def local_state():
    x = 1
    lst = []
    while True:
        y = yield x, list(lst)
        lst.append(y)
        x *= 2


s = local_state()
t = local_state()
print(next(s), s.send("a"), next(t), s.send("b"), t.send("c"))


def in_finally():
    try:
        yield 1
    finally:
        print("finally sees", current())


f = in_finally()
next(f)
try:
    f.throw(ZeroDivisionError("z"))
except ZeroDivisionError:
    print("passed through")
f = in_finally()
next(f)
del f


def loop_with_break():
    for i in range(10):
        try:
            yield i
        finally:
            print("end of", i)


for v in loop_with_break():
    if v == 2:
        break
print("broken out")


def reraise():
    try:
        yield 1
    except Exception:
        yield "handling"
        raise


r = reraise()
next(r)
print(r.throw(OSError("saved")))
try:
    next(r)
except OSError as e:
    print("reraised", e)


def args_of_generator(a, *b, c=3, **d):
    yield a
    yield b
    yield c
    yield d


print(list(args_of_generator(1, 2, 3, c=4, e=5)))
try:
    args_of_generator()
except TypeError as e:
    print(e)
print(args_of_generator.__code__.co_flags & 0x20)

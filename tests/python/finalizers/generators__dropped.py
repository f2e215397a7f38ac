# A generator that is dropped is closed at once, wherever it stands.
import sys

reports = []
sys.unraisablehook = lambda u: reports.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, repr(u.object).partition(" at ")[0]))


def g(name):
    try:
        yield name
    finally:
        print("closing", name)


def run(make, steps=1):
    it = make()
    for _ in range(steps):
        next(it)
    del it
    print("dropped", reports)
    reports.clear()


run(lambda: g("suspended"))
run(lambda: g("not started"), 0)


def two():
    yield from g("inner")


run(two)


def raising():
    try:
        yield
    finally:
        raise ValueError("in finally")


run(raising)


def ignoring():
    try:
        yield
    except GeneratorExit:
        yield "more"


run(ignoring)


def swallowing():
    try:
        yield
    except GeneratorExit:
        print("swallowed")


run(swallowing)


def returning():
    try:
        yield
    except GeneratorExit:
        return 5


run(returning)


def handled():
    try:
        yield
    except GeneratorExit as e:
        print(type(e).__name__, e.args, sys.exception() is e)
        raise


run(handled)


def with_block():
    class M:
        def __enter__(self):
            print("enter")

        def __exit__(self, *exc):
            print("exit", exc[0].__name__)

    with M():
        yield


run(with_block)
run(lambda: (print("never", x) for x in [1, 2]), 0)
it = g("kept by a list")
next(it)
holder = [it]
del it
holder.clear()
# Dropping while an exception is handled, and while one is on its way.
try:
    it = g("in except")
    next(it)
    raise KeyError("k")
except KeyError:
    del it
    print(repr(sys.exception()))


def fails():
    it = g("in a failing function")
    next(it)
    raise KeyError("on its way")


try:
    fails()
except KeyError as e:
    print("caught", e)
    e.__traceback__ = None


def resurrected():
    global saved
    try:
        yield 1
    finally:
        saved = it_ref[0]
        print("saving itself")


it_ref = [resurrected()]
next(it_ref[0])
alive = it_ref[0]
del alive
try:
    it_ref[0].close()
finally:
    print(saved is it_ref[0], list(saved))


class Iter:
    def __del__(self):
        print("iterator freed")

    def __iter__(self):
        return self

    def __next__(self):
        return 1


def over(it):
    for x in it:
        yield x


it = over(Iter())
next(it)
it = None
print("done")

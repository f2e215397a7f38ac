# The chain of __context__ and __cause__ as programs see it.
import sys


def chain(e):
    parts = []
    while e is not None and len(parts) < 10:
        parts.append(type(e).__name__ + str(e.args))
        if e.__cause__ is not None:
            parts.append("<-cause-")
            e = e.__cause__
        elif e.__context__ is not None and not e.__suppress_context__:
            parts.append("<-context-")
            e = e.__context__
        else:
            e = None
    return " ".join(parts)


def three():
    try:
        try:
            raise KeyError(1)
        except KeyError as k:
            raise ValueError(2) from k
    except ValueError:
        raise TypeError(3)


try:
    three()
except TypeError as e:
    print(chain(e))


def in_finally():
    try:
        raise KeyError("a")
    finally:
        {}["b"]


try:
    in_finally()
except KeyError as e:
    print(chain(e))


def handled_is_forgotten():
    try:
        raise KeyError("handled")
    except KeyError:
        pass
    raise ValueError("fresh")


try:
    handled_is_forgotten()
except ValueError as e:
    print(chain(e))


def nested_handlers():
    try:
        raise KeyError("outer")
    except KeyError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise TypeError("after inner")


try:
    nested_handlers()
except TypeError as e:
    print(chain(e))


def callee():
    raise ValueError("callee")


try:
    try:
        raise KeyError("caller handles")
    except KeyError:
        callee()
except ValueError as e:
    print(chain(e))
print(sys.exc_info(), sys.exception())
try:
    raise ValueError("seen")
except ValueError as e:
    info = sys.exc_info()
    print(info[0].__name__, info[1] is e, info[2] is e.__traceback__, sys.exception() is e)
    try:
        raise KeyError("deeper")
    except KeyError:
        print(repr(sys.exception()))
    print(repr(sys.exception()))
print(sys.exception())
info = None


def from_exit():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise TypeError("in exit")
    with M():
        raise KeyError("in body")


try:
    from_exit()
except TypeError as e:
    print(chain(e))


def from_del_item():
    class D(dict):
        def __missing__(self, k):
            raise LookupError("missing " + k) from KeyError(k)
    D()["q"]


try:
    from_del_item()
except LookupError as e:
    print(chain(e))


def suppressed():
    try:
        int("x")
    except ValueError:
        raise RuntimeError("hidden") from None


try:
    suppressed()
except RuntimeError as e:
    print(chain(e), repr(e.__context__))
errors = []
for i in range(3):
    try:
        raise ValueError(i)
    except ValueError as e:
        errors.append(e)
print([chain(e) for e in errors])


def loop_context():
    last = None
    for i in range(3):
        try:
            if last:
                raise KeyError(i) from last
            raise KeyError(i)
        except KeyError as e:
            last = e
    return last


print(chain(loop_context()))


def tb_lines(e):
    lines, tb = [], e.__traceback__
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return lines


try:
    three()
except TypeError as e:
    print(tb_lines(e), tb_lines(e.__context__))
errors.clear()

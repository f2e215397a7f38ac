# Forms of the raise statement and what they reject.
def error(f):
    try:
        f()
        print("no error")
    except BaseException as e:
        print(type(e).__name__, e.args, "cause:", repr(e.__cause__), "context:", repr(e.__context__), e.__suppress_context__)


def r_class(): raise ValueError
def r_instance(): raise ValueError("a", 2)
def r_from():
    raise ValueError("v") from KeyError("k")
def r_from_class():
    raise ValueError from KeyError
def r_from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None
def r_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("chained")
def r_int(): raise 5
def r_str(): raise "string"
def r_none(): raise None
def r_type(): raise int
def r_from_bad(): raise ValueError from 5
def r_from_int_class(): raise ValueError from int
def r_again():
    try:
        raise KeyError("again")
    except KeyError as e:
        raise e
def r_other():
    try:
        raise KeyError("one")
    except KeyError as e:
        saved = e
    raise saved
def r_instance_call_fails():
    class E(Exception):
        def __init__(self): raise TypeError("in init")
    raise E
def r_new_returns_other():
    class E(Exception):
        def __new__(cls): return 5
    raise E
def r_needs_args():
    class E(Exception):
        def __init__(self, a): self.a = a
    raise E
def r_expression(): raise (ValueError if 1 else KeyError)("x" * 3)
def r_evaluation():
    raise undefined_name
def r_nested_context():
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError:
        raise TypeError(3)
def r_finally():
    try:
        raise KeyError("in try")
    finally:
        raise ValueError("in finally")
def r_self_context():
    e = ValueError("self")
    try:
        raise e
    except ValueError:
        raise e
def r_cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        raise a
def r_system_exit(): raise SystemExit(3)
def r_keyboard(): raise KeyboardInterrupt
def r_stop(): raise StopIteration(7)


for f in [r_class, r_instance, r_from, r_from_class, r_from_none, r_context, r_int, r_str, r_none, r_type, r_from_bad, r_from_int_class,
          r_again, r_other, r_instance_call_fails, r_new_returns_other, r_needs_args, r_expression, r_evaluation, r_nested_context,
          r_finally, r_self_context, r_cycle, r_system_exit, r_keyboard, r_stop]:
    print(f.__name__, end=": ")
    error(f)
e = ValueError("x")
e.__cause__ = KeyError("set by hand")
print(e.__suppress_context__, repr(e.__cause__))
e.__suppress_context__ = False
e.__context__ = None
for name, value in [("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("args", 5)]:
    try:
        setattr(e, name, value)
        print(name, "set", e.args)
    except TypeError as err:
        print(err)
for name in ("__cause__", "__context__", "__traceback__", "args"):
    try:
        delattr(e, name)
    except TypeError as err:
        print(err)
t = ValueError("t").with_traceback(None)
print(t.__traceback__, t)
try:
    ValueError().with_traceback(5)
except TypeError as err:
    print(err)

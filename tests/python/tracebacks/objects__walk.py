# Traceback and frame objects as the program sees them.
import sys


def three():
    raise ValueError("deep")


def two():
    x = 2
    three()


def one():
    try:
        two()
    except ValueError as e:
        return e


e = one()
tb = e.__traceback__
while tb is not None:
    f = tb.tb_frame
    print(f.f_code.co_name, tb.tb_lineno, f.f_lineno >= tb.tb_lineno, type(tb.tb_lasti).__name__, sorted(k for k in f.f_locals if len(k) == 1))
    tb = tb.tb_next
e.__traceback__ = None
print(e.__traceback__)


def frames():
    f = sys._getframe()
    names = []
    while f is not None:
        names.append(f.f_code.co_name)
        f = f.f_back
    return names


def caller():
    return frames()


print(caller(), sys._getframe().f_lineno, sys._getframe(0).f_code.co_name)


def locals_view(a, b=2):
    c = a + b
    f = sys._getframe()
    return dict(f.f_locals).keys() - {"f"}, f.f_globals is globals(), f.f_code.co_argcount, f.f_back.f_code.co_name


names, same, count, back = locals_view(1)
print(sorted(names), same, count, back)
try:
    sys._getframe(1000)
except ValueError as err:
    print(err)


def line_of_caller():
    return sys._getframe(1).f_lineno


print(line_of_caller() - line_of_caller(), line_of_caller())
try:
    try:
        raise KeyError("a")
    finally:
        saved = sys.exc_info()[1]
        print(repr(saved))
except KeyError as e2:
    print(e2 is saved, e2.__traceback__.tb_lineno)
T = type(saved.__traceback__)
try:
    T(5, None, 1, 1)
except TypeError as err:
    print(err)
made = T(None, sys._getframe(), 10, 99)
print(made.tb_lineno, made.tb_lasti, made.tb_next)
made2 = T(made, sys._getframe(), 10, 100)
print(made2.tb_next is made)
try:
    made.tb_next = made2
except ValueError as err:
    print(err)
made2.tb_next = None
print(made2.tb_next)
saved = e = e2 = made = made2 = tb = None

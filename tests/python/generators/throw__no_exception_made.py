# throw() calls the class it gets: what comes back must be an exception.
class Itself(Exception):
    def __new__(cls, *args):
        return cls


class Number(Exception):
    def __new__(cls, *args):
        return 5


def waits():
    try:
        yield 1
    except TypeError as e:
        print("inside", e)
        yield 2


for cls in Itself, Number:
    for args in (cls,), (cls, None), (cls, "value"), (cls, (1, 2)):
        g = waits()
        next(g)
        try:
            print(g.throw(*args))
        except TypeError as e:
            print("outside", e)
    try:
        raise cls
    except TypeError as e:
        print("raise", e)


def delegating():
    yield from waits()


g = delegating()
next(g)
try:
    print(g.throw(Itself))
except TypeError as e:
    print("outside", e)

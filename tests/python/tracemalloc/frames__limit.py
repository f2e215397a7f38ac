# As many frames as the limit says, innermost first, and how deep the whole stack was.
import _tracemalloc as t


def make():
    return bytes(12345)


def inner():
    return make()


def outer():
    return inner()


def deep(n):
    return deep(n - 1) if n else make()


def lines(o):
    return [line for file, line in t._get_object_traceback(o)]


def total(o):
    traceback = t._get_object_traceback(o)
    return [trace[3] for trace in t._get_traces() if trace[1] > 12345 and trace[2] == traceback]


for limit in 1, 2, 3, 4, 100:
    t.start(limit)
    o = outer()
    print(limit, lines(o), total(o))
    o = deep(10)
    print(limit, lines(o), total(o))
    t.stop()
t.start(5)
o = [bytes(12345) for _ in range(1)][0]
print("comprehension", lines(o), total(o))


def gen():
    yield make()


o = next(gen())
print("generator", lines(o), total(o))


class C:
    x = make()

    def __init__(self):
        self.o = make()

    def __del__(self):
        global left
        left = make()

    @property
    def p(self):
        return make()

    def __getitem__(self, key):
        return make()

    def __call__(self):
        return make()


print("class body", lines(C.x), total(C.x))
c = C()
print("__init__", lines(c.o), total(c.o))
print("property", lines(c.p))
print("subscript", lines(c[0]))
print("call", lines(c()))
del c
print("__del__", lines(left))
o = sorted([1], key=lambda x: keep.append(make()) if (keep := globals().setdefault("keep", [])) is not None else 0)
print("key function", lines(keep[0]))
o = list(map(lambda x: make(), [1]))[0]
print("map", lines(o))
exec("def f():\n\n    return bytes(12345)\no = f()")
print("exec", [(file, line) for file, line in t._get_object_traceback(o)][:2], lines(o)[2:])
o = eval("bytes(12345)")
print("eval", [(file, line) for file, line in t._get_object_traceback(o)][:1], lines(o)[1:])


def caught():
    try:
        raise ValueError
    except ValueError as e:
        return e


print("exception", lines(caught()))


def cell(x):
    def g():
        return x

    return g


print("cells are their caller's", lines(cell(0).__closure__[0]))
print("generators are their caller's", lines(gen()))


def default(a=make()):
    return a


print("default", lines(default()))

# next, send, StopIteration values, gi_ attributes.
def count(n):
    received = []
    for i in range(n):
        got = yield i
        if got is not None:
            received.append(got)
    return received


g = count(4)
print(g.__name__, type(g).__name__, iter(g) is g, g.gi_frame is not None, g.gi_running, g.gi_code.co_name)
try:
    g.send(1)
except TypeError as e:
    print(e)
print(next(g), g.send("a"), g.send(None), g.send("b"))
try:
    next(g)
except StopIteration as e:
    print("value", e.value, e.args)
for _ in range(2):
    try:
        next(g)
    except StopIteration as e:
        print("finished", e.value, e.args)
print(next(g, "default"), list(g), g.gi_frame)


def returns_tuple():
    return (1, 2)
    yield


try:
    next(returns_tuple())
except StopIteration as e:
    print(e.value, e.args, repr(e))


def returns_exception():
    return ValueError("as a value")
    yield


try:
    next(returns_exception())
except StopIteration as e:
    print(repr(e.value))


def echo():
    value = None
    while True:
        value = yield value
        if value == "stop":
            return "stopped"


e = echo()
next(e)
print(e.send(1), e.send("x"), e.send([1, 2]))
try:
    e.send("stop")
except StopIteration as s:
    print(s.value)


def running_average():
    total = n = 0
    average = None
    while True:
        x = yield average
        total += x
        n += 1
        average = total / n


avg = running_average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])


def expressions():
    x = (yield 1) + (yield 2)
    y = [(yield "a"), (yield "b")]
    z = f"{(yield 'f')}"
    return x, y, z, (yield)


ex = expressions()
out = [next(ex)]
try:
    for v in (10, 20, "A", "B", "F", "last"):
        out.append(ex.send(v))
except StopIteration as s:
    print(out, s.value)


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as err:
    print(err)


def infinite():
    n = 0
    while True:
        yield n
        n += 1


inf = infinite()
print([next(inf) for _ in range(5)], [x for x, _ in zip(inf, range(3))], next(inf))


def bare():
    x = yield
    print("received", x)
    yield


b = bare()
print(next(b), b.send("hi"))


def two_levels(n):
    for i in range(n):
        for j in range(i):
            yield i, j


print(list(two_levels(4)), dict(two_levels(4)), sum(i * j for i, j in two_levels(5)))
a, *rest = two_levels(3)
print(a, rest, (2, 1) in two_levels(3), max(two_levels(4)))

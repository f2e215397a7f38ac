# yield from: values, sends, throws, closes and results pass through.
def error(f, *args):
    try:
        print("->", f(*args))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def inner(name):
    received = []
    try:
        while True:
            x = yield name + str(len(received))
            if x is None:
                break
            received.append(x)
    except ValueError as e:
        received.append(str(e))
    finally:
        print("inner", name, "done")
    return received


def outer():
    a = yield from inner("a")
    b = yield from inner("b")
    return a, b


g = outer()
print(next(g), g.send(1), g.send(2), next(g), g.send(3))
print(g.gi_yieldfrom.__name__)
try:
    g.throw(ValueError("thrown in"))
except StopIteration as e:
    print(e.value)


def iterables():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    yield from (x * x for x in (3, 4))
    r = yield from []
    yield r


print(list(iterables()))


def send_to_list():
    yield from [1, 2, 3]


g = send_to_list()
next(g)
error(g.send, 5)
g = send_to_list()
next(g)
error(g.throw, KeyError("no throw method"))


class Custom:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("custom result")
        return self.n
    def send(self, v): return ("sent", v)
    def throw(self, e): return ("thrown", repr(e))
    def close(self): print("custom closed")


def delegates():
    result = yield from Custom()
    print("result", result)


g = delegates()
print(next(g), g.send("x"), g.throw(ValueError("y")), next(g), next(g))
error(next, g)
g = delegates()
next(g)
g.close()


def not_iterable():
    yield from 5


error(list, not_iterable())


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(4)))


def deep(n):
    if n == 0:
        x = yield "bottom"
        return x
    return (yield from deep(n - 1))


g = deep(100)
print(next(g))
try:
    g.send("up")
except StopIteration as e:
    print(e.value)


def closing():
    try:
        yield from closing_inner()
    finally:
        print("outer finally")


def closing_inner():
    try:
        yield 1
    except GeneratorExit:
        print("inner saw GeneratorExit")
        raise


g = closing()
next(g)
g.close()


def inner_raises():
    yield 1
    raise KeyError("from inner")


def catches():
    try:
        yield from inner_raises()
    except KeyError as e:
        yield "caught " + str(e)
    x = yield from (i for i in ())
    yield x


print(list(catches()))


def flatten(x):
    for y in x:
        if isinstance(y, (list, tuple)):
            yield from flatten(y)
        else:
            yield y


print(list(flatten([1, [2, (3, [4])], [], [[5]]])))


def recursive():
    yield from me


me = recursive()
error(next, me)


def shared():
    g = (i for i in range(4))
    yield from g
    yield "then"
    yield from g


print(list(shared()))


def result_of_return():
    x = yield from returns()
    yield ("x", x)
def returns():
    return 7
    yield
print(list(result_of_return()))
def chain(*its):
    for it in its: yield from it
print("".join(chain("ab", ["c"], (c for c in "de"))))

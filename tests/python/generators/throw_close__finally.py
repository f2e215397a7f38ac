# throw and close: where the exception arrives and what finally does.
def error(f, *args):
    try:
        print("->", f(*args))
    except BaseException as e:
        print(type(e).__name__ + ":", e)


def worker():
    print("start")
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e:
                print("handled", e)
                yield "recovered"
    finally:
        print("cleanup")


g = worker()
error(next, g)
error(g.send, 1)
error(g.throw, ValueError("v"))
error(next, g)
error(g.throw, KeyError("k"))
error(next, g)
g = worker()
next(g)
print(g.close(), g.close())
error(next, g)
g = worker()
error(g.throw, ValueError("before start"))
error(next, g)
g = worker()
g.close()
error(next, g)


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = ignores()
next(g)
error(g.close)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


g = returns_on_close()
next(g)
print(g.close())


def raises_on_close():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError("instead")


g = raises_on_close()
next(g)
error(g.close)


def finally_yield():
    try:
        yield 1
    finally:
        yield 2


g = finally_yield()
next(g)
error(g.close)
g = finally_yield()
next(g)
error(g.throw, ValueError("pending"))
error(next, g)


def stop_inside():
    yield 1
    raise StopIteration("escapes")


g = stop_inside()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), repr(e.__context__))


def stop_thrown():
    yield 1


g = stop_thrown()
next(g)
error(g.throw, StopIteration("thrown"))


def next_of_empty():
    yield next(iter([]))


error(list, next_of_empty())
g = worker()
next(g)
error(g.throw, 5)
error(g.throw, ValueError)
g = worker()
next(g)
error(g.throw, "string")
error(g.throw)
print("auto close follows")


def scoped():
    try:
        yield 1
    finally:
        print("closed by the count")


g = scoped()
next(g)
del g
print("after del")
g = scoped()
next(g)
g = None
for v in scoped():
    break
print("after break")


def context():
    try:
        yield
    except KeyError as e:
        raise ValueError("new") from e


g = context()
next(g)
try:
    g.throw(KeyError("old"))
except ValueError as e:
    print(repr(e), repr(e.__cause__), e.__traceback__ is not None)


def swallow():
    for i in range(5):
        try:
            yield i
        except Exception as e:
            print("swallowed", repr(e))


g = swallow()
print(next(g), g.throw(ValueError("1")), g.throw(KeyError("2")), next(g))

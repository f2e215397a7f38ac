# Context managers from generators, stacks, suppressors and nested transactions.
class GeneratorManager:
    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        return next(self.gen)

    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as e:
            if e is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw")


def manager(f):
    return lambda *a, **k: GeneratorManager(f(*a, **k))


@manager
def tag(name):
    print("<%s>" % name)
    try:
        yield name
    finally:
        print("</%s>" % name)


with tag("html"):
    with tag("body") as b:
        print(b)


@manager
def suppress(*kinds):
    try:
        yield
    except kinds as e:
        print("suppressed", repr(e))


with suppress(ValueError, KeyError):
    raise KeyError("k")
with suppress(ValueError):
    pass
try:
    with suppress(ValueError):
        raise TypeError("through")
except TypeError as e:
    print(e)


@manager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)


class Stack:
    def __init__(self):
        self.items = []

    def __enter__(self):
        return self

    def enter(self, cm):
        value = type(cm).__enter__(cm)
        self.items.append(cm)
        return value

    def callback(self, f, *args):
        self.items.append((f, args))

    def __exit__(self, *exc):
        pending = exc
        while self.items:
            item = self.items.pop()
            if isinstance(item, tuple):
                item[0](*item[1])
            elif item.__exit__(*pending):
                pending = (None, None, None)
        return pending[0] is None and exc[0] is not None


with Stack() as s:
    for n in "abc":
        s.enter(tag(n))
    s.callback(print, "callback", 1)
    print("inside")
with Stack() as s:
    s.enter(suppress(ZeroDivisionError))
    s.enter(tag("failing"))
    1 / 0


class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.saved = dict(self.store)
        return self.store

    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.store.clear()
            self.store.update(self.saved)
        return kind is ValueError


db = {"a": 1}
with Transaction(db) as t:
    t["b"] = 2
with Transaction(db) as t:
    t["c"] = 3
    with Transaction(db) as u:
        u["d"] = 4
        raise ValueError("inner")
    print("kept c", "c" in db, "d" in db)
    raise ValueError("outer")
print(db)


class Reentrant:
    depth = 0

    def __enter__(self):
        self.depth += 1
        return self.depth

    def __exit__(self, *a):
        self.depth -= 1


r = Reentrant()
with r as one, r as two:
    with r as three:
        print(one, two, three)
print(r.depth)


def gen():
    with tag("in generator"):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()
for x in gen():
    print(x)

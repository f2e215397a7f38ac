# A stack of resources, nested transactions, a pool and scoped settings.
class ResourceError(Exception):
    pass


class Resource:
    live = []

    def __init__(self, name, fail_open=False, fail_close=False):
        self.name, self.fail_open, self.fail_close = name, fail_open, fail_close

    def __enter__(self):
        if self.fail_open:
            raise ResourceError("cannot open " + self.name)
        Resource.live.append(self.name)
        return self

    def __exit__(self, kind, value, tb):
        Resource.live.remove(self.name)
        if self.fail_close:
            raise ResourceError("cannot close " + self.name)
        return False


class ExitStack:
    def __init__(self): self.callbacks = []

    def enter(self, resource):
        result = resource.__enter__()
        self.callbacks.append(resource.__exit__)
        return result

    def push(self, f, *args): self.callbacks.append(lambda *exc: f(*args) and False)
    def __enter__(self): return self

    def __exit__(self, kind, value, tb):
        original, pending = value, value
        while self.callbacks:
            exit_ = self.callbacks.pop()
            try:
                if exit_(type(pending) if pending else None, pending, pending.__traceback__ if pending else None):
                    pending = None
            except Exception as e:
                e.__context__ = pending
                pending = e
        if pending is None:
            return original is not None
        if pending is not original:
            raise pending
        return False


def attempt(label, *resources, body=lambda: None):
    try:
        with ExitStack() as stack:
            for r in resources:
                stack.enter(r)
            stack.push(print, " cleanup of", label)
            body()
            print(label, "live", Resource.live)
    except Exception as e:
        chain = []
        while e:
            chain.append("%s(%s)" % (type(e).__name__, e))
            e = e.__context__
        print(label, "failed", " <- ".join(chain))
    print(label, "left", Resource.live)


attempt("good", Resource("a"), Resource("b"))
attempt("open", Resource("a"), Resource("b", fail_open=True), Resource("c"))
attempt("close", Resource("a"), Resource("b", fail_close=True))
attempt("both", Resource("a", fail_close=True), Resource("b", fail_close=True))
attempt("body", Resource("a"), Resource("b", fail_close=True), body=lambda: 1 // 0)


class Settings:
    def __init__(self, **base): self.layers = [base]

    def __getattr__(self, name):
        for layer in reversed(self.__dict__.get("layers", ())):
            if name in layer:
                return layer[name]
        raise AttributeError("no setting " + name)

    def override(self, **values):
        settings = self

        class Override:
            def __enter__(self):
                settings.layers.append(values)
                return settings

            def __exit__(self, *exc):
                assert settings.layers.pop() is values
        return Override()


s = Settings(depth=1, colour="red")
with s.override(depth=2):
    print(s.depth, s.colour)
    with s.override(colour="blue", extra=True) as t:
        print(t is s, s.depth, s.colour, s.extra)
        try:
            with s.override(depth=99):
                raise ValueError(s.depth)
        except ValueError as e:
            print("caught", e, s.depth)
    print(hasattr(s, "extra"))
print(s.depth, s.colour, len(s.layers))
try:
    s.nothing
except AttributeError as e:
    print(e)


class Pool:
    def __init__(self, size): self.free, self.used, self.waits = list(range(size)), set(), 0

    def take(self):
        pool = self

        class Lease:
            def __enter__(self):
                if not pool.free:
                    pool.waits += 1
                    raise ResourceError("pool empty")
                self.item = pool.free.pop()
                pool.used.add(self.item)
                return self.item

            def __exit__(self, *exc):
                pool.used.discard(self.item)
                pool.free.append(self.item)
                return exc[0] is KeyError
        return Lease()


pool = Pool(2)
with pool.take() as a, pool.take() as b:
    print(a, b, pool.used)
    try:
        with pool.take():
            print("never")
    except ResourceError as e:
        print(e, pool.waits)
with pool.take():
    raise KeyError("swallowed by the lease")
print(pool.free, pool.used)


class Database:
    def __init__(self): self.data, self.stack, self.log = {}, [], []

    def __enter__(self):
        self.stack.append(dict(self.data))
        self.log.append("begin %d" % len(self.stack))
        return self

    def __exit__(self, kind, value, tb):
        saved = self.stack.pop()
        if kind is not None:
            self.data = saved
        self.log.append("%s %d" % ("rollback" if kind else "commit", len(self.stack) + 1))
        return kind is RuntimeError


db = Database()
with db:
    db.data["x"] = 1
    with db:
        db.data["y"] = 2
        with db:
            db.data["x"] = "wrong"
            raise RuntimeError("undo this one")
        print(db.data)
    try:
        with db:
            db.data.clear()
            raise LookupError("not swallowed")
    except LookupError as e:
        print(e, db.data)
print(db.data, db.log)


def managed(n):
    with Resource("gen%d" % n) as r:
        for i in range(n):
            yield r.name, i


gens = [managed(2), managed(3)]
print([next(g) for g in gens], Resource.live)
gens[0].close()
print(Resource.live, list(gens[1]), Resource.live)
for name, i in managed(5):
    if i == 1:
        break
print(Resource.live)

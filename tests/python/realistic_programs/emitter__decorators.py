# An event emitter with decorators, priorities, once-handlers and wildcards.
class Emitter:
    def __init__(self): self.handlers, self.errors, self.count = {}, [], 0

    def on(self, event, priority=0, once=False):
        def register(f):
            self.count += 1
            self.handlers.setdefault(event, []).append((-priority, self.count, f, once))
            self.handlers[event].sort(key=lambda h: h[:2])
            return f
        return register

    def once(self, event): return self.on(event, once=True)

    def off(self, event, f=None):
        before = self.handlers.get(event, [])
        after = [h for h in before if f is not None and h[2] is not f]
        if after:
            self.handlers[event] = after
        else:
            self.handlers.pop(event, None)
        return len(before) - len(after)

    def emit(self, event, *args, **kw):
        results = []
        for name in (event, "*"):
            for entry in list(self.handlers.get(name, ())):
                _, _, f, once = entry
                if once:
                    self.handlers[name].remove(entry)
                try:
                    r = f(event, *args, **kw) if name == "*" else f(*args, **kw)
                except StopIteration as stop:
                    results.append(stop.value)
                    return results
                except Exception as e:
                    self.errors.append("%s in %s: %s" % (type(e).__name__, f.__name__, e))
                else:
                    results.append(r)
        return results


bus = Emitter()


@bus.on("save")
def log_save(name, size=0):
    return "saved %s (%d)" % (name, size)


@bus.on("save", priority=10)
@bus.on("load")
def check(name, **kw):
    return "checked " + name


@bus.once("save")
def first_time(name, **kw):
    return "first save ever"


@bus.on("*")
def audit(event, *args, **kw):
    trail.append((event, args, sorted(kw)))


@bus.on("fail")
def fails():
    raise ValueError("broken handler")


@bus.on("fail", priority=-5)
def after():
    return "still called"


@bus.on("veto", 5)
def veto():
    raise StopIteration("vetoed")


@bus.on("veto")
def never():
    return "not reached"


trail = []
print(bus.emit("save", "a.txt", size=5))
print(bus.emit("save", "b.txt"))
print(bus.emit("load", "c.txt"), bus.emit("fail"), bus.emit("veto"), bus.emit("nobody listens"))
print(bus.errors, trail)
print(bus.off("save", check), bus.emit("save", "d"), bus.off("save"), bus.emit("save", "e"), bus.off("zzz"))
print(bus.emit("save"), bus.errors)


class Observable:
    """Attributes announce their changes."""

    def __init__(self, **values):
        object.__setattr__(self, "bus", Emitter())
        for k, v in values.items():
            setattr(self, k, v)

    def __setattr__(self, name, value):
        old = self.__dict__.get(name)
        object.__setattr__(self, name, value)
        if old != value:
            self.bus.emit("change", name, old, value)
            self.bus.emit(name, value)


o = Observable(x=1, y=2)
changes = []
o.bus.on("change")(lambda *a: changes.append(a))
o.bus.on("x")(lambda v: setattr(o, "y", v * 2))
o.x = 5
o.x = 5
o.y = 0
print(changes, o.x, o.y)
debounced = []


def counted(f):
    def wrapper(*a, **k):
        wrapper.calls += 1
        return f(*a, **k)
    wrapper.calls = 0
    wrapper.__name__ = f.__name__
    return wrapper


@bus.on("tick")
@counted
def tick(n):
    debounced.append(n) if n % 3 == 0 else None


for i in range(10):
    bus.emit("tick", i)
print(tick.calls, debounced, tick.__name__)


def recursive(n):
    return n if n == 0 else bus.emit("down", n - 1)


bus.on("down")(recursive)
bus.handlers.pop("*")
print(bus.emit("down", 5))
bus.handlers.clear()
o.bus.handlers.clear()

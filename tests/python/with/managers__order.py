# with: order of calls, several items, what __exit__ sees and swallows.
def error(f):
    try:
        print("->", f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("enter of " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise TypeError("exit of " + self.name)
        return self.swallow


with M("a") as a, M("b") as b, M("c"):
    print("body", a, b)
with (M("p") as p, M("q") as q):
    print("parenthesised", p, q)
with (M("long") as one,
      M("list") as two,):
    print(one, two)
with M("tuple"), M("second") as (x, *rest):
    print(x, rest)
with M("swallows", True):
    raise KeyError("gone")
print("went on")


def propagates():
    with M("outer"), M("inner"):
        raise KeyError("out")


def inner_swallows():
    with M("outer"), M("inner", True):
        raise KeyError("in")
    return "continued"


def outer_swallows():
    with M("outer", True), M("inner"):
        raise KeyError("in")
    return "continued"


def enter_fails():
    with M("first"), M("second", fail="enter"), M("third"):
        print("never")


def exit_fails():
    with M("first"), M("second", fail="exit"):
        print("body")


def exit_replaces():
    try:
        with M("m", fail="exit"):
            raise KeyError("original")
    except TypeError as e:
        return repr(e), repr(e.__context__)


def returns():
    with M("r"):
        return "value"


def loops():
    out = []
    for i in range(4):
        with M(str(i)):
            if i == 1:
                continue
            if i == 2:
                break
            out.append(i)
    return out


def assigns():
    with M("t") as (first, *others), M("d") as d["key"]:
        pass
    return first, others, d


d = {}
for f in [propagates, inner_swallows, outer_swallows, enter_fails, exit_fails, exit_replaces, returns, loops, assigns]:
    print(f.__name__)
    error(f)


def bad_target():
    with M("unpack") as (x, y):
        pass


error(bad_target)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
def no_enter():
    with NoEnter(): pass
def no_exit():
    with NoExit(): pass
def neither():
    with 5: pass
for f in (no_enter, no_exit, neither):
    error(f)
class Truth:
    def __bool__(self): raise OSError("truth of exit's result")
class ExitTruth:
    def __enter__(self): return self
    def __exit__(self, *a): return Truth()
def truth():
    with ExitTruth(): raise KeyError("x")
def no_truth():
    with ExitTruth(): return "not asked"
error(truth)
error(no_truth)
class Wrong:
    def __enter__(self): return 1
    def __exit__(self): return 2
def wrong_exit():
    with Wrong(): pass
error(wrong_exit)

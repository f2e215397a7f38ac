# Errors in patterns, order of tests, subject evaluated once, exceptions inside.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


log = []


def note(v):
    log.append(v)
    return v


class Loud:
    __match_args__ = ("a",)

    def __getattr__(self, name):
        log.append(name)
        if name == "missing":
            raise AttributeError(name)
        return name * 2


match note(Loud()):
    case Loud(missing=1):
        print("no")
    case Loud("aa", b="bb") if note("guard") and False:
        print("no")
    case Loud(a=v):
        print(v)
print(log[1:])


class TooFew:
    __match_args__ = ("x",)


class Bad:
    __match_args__ = ["x"]


class BadItem:
    __match_args__ = (1,)


class NoArgs:
    x = 1


class Twice:
    __match_args__ = ("x",)
    x = 1


def m1():
    match TooFew():
        case TooFew(1, 2): return 1


def m2():
    match Bad():
        case Bad(1): return 1


def m3():
    match BadItem():
        case BadItem(1): return 1


def m4():
    match NoArgs():
        case NoArgs(1): return 1


def m5():
    match Twice():
        case Twice(1, x=1): return 1


def m6():
    match 5:
        case len(): return 1


def m7():
    match 5:
        case int(1, 2): return 1


def m8():
    match {"a": 1, "b": 2}:
        case {"a": x, **rest}: return x, rest


for f in (m1, m2, m3, m4, m5, m6, m7, m8):
    error(f)
for source in ["match x:\n case a: pass\n case b: pass", "match x:\n case a | 1: pass", "match x:\n case [a, a]: pass", "match x:\n case a | b: pass", "match x:\n case {1: a, 1: b}: pass", "match x:\n case [*a, *b]: pass", "match x:\n case {**a, 'k': 1}: pass", "match x:\n case f(a, b=1, c): pass", "match x:\n case f(a=1, a=2): pass", "match x:\n case a.b.c: pass", "match x:\n case 1 + 2: pass", "match x:\n case -x: pass", "match x:\n case _ as y: pass", "match x:\n case 1 as _: pass", "match x:\npass", "match x:\n case 1:\n pass", "match x:\n", "case 1: pass", "match x:\n case f'a': pass", "match x:\n case {f(): 1}: pass", "match x:\n case *a: pass", "match x:\n case {**_}: pass", "match x:\n case (1 as a) | (2 as a): pass", "match x:\n case a if (b := a): pass"]:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset)

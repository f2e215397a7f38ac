# Exception groups and except*.
def error(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e, getattr(e, "exceptions", ""))


def show(e):
    if isinstance(e, BaseExceptionGroup):
        return "%s(%s: %s)" % (type(e).__name__, e.message, ", ".join(map(show, e.exceptions)))
    return repr(e)


def run(exc):
    log = []
    try:
        try:
            raise exc
        except* ValueError as eg:
            log.append("value " + show(eg))
        except* (TypeError, KeyError) as eg:
            log.append("type/key " + show(eg))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as rest:
        log.append("left " + show(rest))
    return log


G = ExceptionGroup
for exc in [ValueError(1), KeyError(2), OSError(3), G("g", [ValueError(1), TypeError(2)]), G("g", [ValueError(1), OSError(2)]), G("outer", [G("inner", [ValueError(1), OSError(2)]), KeyError(3), ValueError(4)]), G("g", [OSError(1)])]:
    for line in run(exc):
        print(line)
    print()
g = G("top", [ValueError("v"), G("deep", [TypeError("t"), ValueError("w")])])
print(g, repr(g), g.message, g.exceptions, str(G("one", [OSError()])))
print(show(g.subgroup(ValueError)), g.subgroup(KeyError), [show(p) if p else p for p in g.split(ValueError)], [show(p) if p else p for p in g.split(lambda e: "t" in str(e))], show(g.derive([OSError("new")])))
for f in [lambda: G("m", []), lambda: G("m", [5]), lambda: G("m", 5), lambda: G(5, [OSError()]), lambda: G("m"), lambda: G("m", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("m", [OSError()]).__class__, lambda: BaseExceptionGroup("m", [KeyboardInterrupt()]).__class__]:
    error(f)


def raises_inside():
    try:
        raise G("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")


def reraise():
    try:
        raise G("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise


def bad_group_type():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


def nothing():
    try:
        pass
    except* ValueError:
        return_value = 1
    else:
        return "else"


error(raises_inside)
error(reraise)
error(bad_group_type)
error(nothing)
for source in ["try:\n pass\nexcept* ValueError:\n pass\nexcept TypeError:\n pass", "try:\n pass\nexcept*:\n pass", "def f():\n try:\n  pass\n except* ValueError:\n  return 1", "for x in y:\n try:\n  pass\n except* ValueError:\n  break"]:
    try:
        compile(source, "s", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)

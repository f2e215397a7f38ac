# eval, exec, compile, globals, locals and __build_class__ effects.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = "global"
print(eval("x"), eval("x + '!'"), eval("[i for i in range(3)]"), eval("(lambda y: y * 2)(4)"), eval("x", {"x": "given"}), eval("x", {}, {"x": "local"}), eval("x", {"x": "g"}, {"x": "l"}))


def f(p):
    q = 2
    return eval("p + q"), sorted(eval("locals()")), eval("x"), eval("[p for _ in range(2)]")


print(f(1))


def exec_local():
    v = 1
    exec("v = 2; w = 3")
    return v, "w" in locals()


print(exec_local())
exec("made = [n * 2 for n in range(3)]\ndef func(): return made")
print(made, func(), func.__module__)
ns = {}
exec("a = 1\nb = a + 1\ndef g(): return a, b\nclass K:\n    c = b\n    def m(self): return a\n", ns)
print(sorted(k for k in ns if k != "__builtins__"), ns["g"](), ns["K"].c, ns["K"]().m(), ns["K"].__module__ if "__module__" in vars(ns["K"]) else "none")
ns["a"] = 100
print(ns["g"]())
g, l = {"n": 1}, {}
exec("m = n + 1\nglobal n2\nn2 = 5", g, l)
print(l, g.get("n2"), "m" in g)
exec("def h():\n    return 'm' in globals(), 'm' in locals()\nm = 1\nr = h()", {}, l)
print(l["r"])
error(lambda: exec("def h(): return m2\nm2 = 1\nh()", {}, {}))
error(lambda: exec("class K:\n    v = 1\n    def m(self): return v\nK().m()", {}))
error(lambda: eval("undefined_name"))
error(lambda: exec("raise ValueError('from exec')"))
error(lambda: exec("1/0", {"__builtins__": {}}))
error(lambda: eval("__import__('math').floor(2.5)"))
error(lambda: eval("len([1])", {"__builtins__": {"len": lambda x: "fake len"}}))
error(lambda: eval("print", {"__builtins__": None}))
code = compile("total = sum(values)", "<made>", "exec")
for values in ([1, 2], [10]):
    env = {"values": values}
    exec(code, env)
    print(env["total"], end=" ")
print()
expr = compile("a * b", "<expr>", "eval")
print([eval(expr, {"a": i, "b": 2}) for i in range(3)], expr.co_names, expr.co_filename, expr.co_firstlineno)
print(globals()["x"], "f" in globals(), globals() is globals(), locals() is globals(), type(globals()).__name__, __name__)
globals()["injected"] = "through globals()"
print(injected)


def changes_locals():
    a = 1
    locals()["a"] = 2
    locals()["b"] = 3
    return a, "b" in locals(), sorted(locals())


print(changes_locals())


def snapshot():
    a = 1
    first = locals()
    b = 2
    second = locals()
    return sorted(first), sorted(second), first is second


print(snapshot())


class Body:
    y = 1
    locals()["z"] = 2
    names = sorted(k for k in locals() if not k.startswith("__"))


print(Body.z, Body.names)


def closure():
    captured = 5
    def inner():
        return captured, sorted(locals())
    return inner()


print(closure())
import builtins
original = builtins.__build_class__
log = []


def spy(func, name, *bases, **kw):
    log.append((name, [b.__name__ for b in bases], sorted(kw)))
    return original(func, name, *bases, **kw)


builtins.__build_class__ = spy


class P: pass
class Q(P, metaclass=type): pass


builtins.__build_class__ = original
print(log, Q.__mro__[1].__name__)
error(lambda: __build_class__())
error(lambda: __build_class__(5, "x"))
error(lambda: __build_class__(lambda: None, 5))
print(__build_class__(lambda: None, "Made").__name__, __build_class__(lambda: None, "WithBase", int)(5) + 1)
builtins.added = "a new builtin"
print(added)
len_saved, len = len, lambda x: "shadowed"
print(len([1]))
del len
print(len([1]))
error(lambda: exec("nonlocal q"))
error(lambda: exec("return 1"))
print(eval("exec('inner_made = 1') or inner_made"), exec("pass"), eval(" 1"), eval("\n\n1"), eval("1 #c"), eval("'''a\nb'''"))
error(lambda: exec(code, {}, []))
error(lambda: exec(code, closure=()))
error(lambda: eval(f.__code__))
error(lambda: eval(lambda: 0))
print(eval((lambda: 7).__code__))

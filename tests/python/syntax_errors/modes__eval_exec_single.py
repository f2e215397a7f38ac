# compile, eval and exec: modes, sources, namespaces and their complaints.
def error(f):
    try:
        print(f())
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.text)
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(eval("1 + 2"), eval("  3"), eval("\t4 "), eval("(5,\n6)"), eval(b"7"), eval("'a' 'b'"), eval("8 # comment"), eval("9\n\n"))
error(lambda: eval(""))
error(lambda: eval("   "))
error(lambda: eval("x = 1"))
error(lambda: eval("1; 2"))
error(lambda: eval("1\n2"))
error(lambda: eval("pass"))
error(lambda: eval("def f(): pass"))
error(lambda: eval("yield 1"))
error(lambda: eval("return"))
error(lambda: eval("*a"))
error(lambda: eval("a b"))
error(lambda: eval("1 +"))
error(lambda: eval(")"))
error(lambda: eval("("))
error(lambda: eval(5))
error(lambda: eval(None))
error(lambda: eval("x", {}))
error(lambda: eval("x", {"x": 1}))
error(lambda: eval("x", {"x": 1}, {"x": 2}))
error(lambda: eval("x", 5))
error(lambda: eval("x", {}, 5))
error(lambda: eval("a\0b"))
error(lambda: exec("x ="))
error(lambda: exec(5))
error(lambda: exec("x", []))
print(exec(""), exec("\n\n# nothing\n"), exec("x = 1;"), exec(b"y = 2"))
code = compile("a = 1\nb = a + 1", "given name", "exec")
ns = {}
exec(code, ns)
print(ns["a"], ns["b"], code.co_filename, code.co_name, code.co_names)
print(eval(compile("a * 2", "f", "eval"), {"a": 21}), eval(code, ns))
single = compile("1 + 1\n", "f", "single")
exec(single)
exec(compile("'text'", "f", "single"))
exec(compile("None", "f", "single"))
exec(compile("x = 5; x; x + 1", "f", "single"))
exec(compile("for i in range(2): i\n", "f", "single"))
error(lambda: compile("1\n2", "f", "single"))
error(lambda: compile("", "f", "single"))
error(lambda: bool(compile("if 1:\n  pass", "f", "single")))
error(lambda: compile("x", "f", "other"))
error(lambda: compile("x", 5, "exec"))
error(lambda: compile(5, "f", "exec"))
error(lambda: compile("x"))
error(lambda: compile("x", "f", "exec", 12345678))
error(lambda: eval(compile("lambda: y", "f", "eval"), {"y": 3})())


def scopes():
    local = "local"
    exec("local = 'changed'; made = 1")
    return local, "made" in locals(), eval("local"), eval("local + '!'")


print(scopes())
ns = {"n": 5}
exec("def f(): return n\nclass C: v = n\nr = [n for _ in range(2)]", ns)
print(ns["f"](), ns["C"].v, ns["r"], ns["C"].__module__, "__builtins__" in ns)
ns["n"] = 6
print(ns["f"]())
locs = {}
exec("a = 1\ndef f(): return 'a' in globals()\nb = f()", {}, locs)
print(sorted(locs), locs["b"])


class Mapping:
    def __init__(self): self.log = []
    def __getitem__(self, k):
        self.log.append("get " + k)
        if k == "known":
            return 42
        raise KeyError(k)
    def __setitem__(self, k, v): self.log.append("set %s %s" % (k, v))
    def __delitem__(self, k): self.log.append("del " + k)


m = Mapping()
exec("x = known\nlen\ndel y\ny = 1", {}, m)
print(m.log)
error(lambda: exec("unknown", {}, Mapping()))
error(lambda: exec("def f(x): return x\nf.__closure__", {}) or "ok")
error(lambda: exec("x = 1\n  y = 2"))
error(lambda: exec("a = 1\nb = \nc = 3"))
error(lambda: exec("f(", {}))
error(lambda: compile("x = '\udc80'", "f", "exec"))
print(eval("1,"), eval("lambda x: x")(3), eval("[i for i in 'ab']"), eval("(yes := 5)"), yes if "yes" in globals() else None)

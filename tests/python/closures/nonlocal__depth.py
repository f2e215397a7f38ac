# nonlocal finds the nearest enclosing function that binds the name; class bodies are not asked.
def a():
    x = "a"

    def b():
        def c():
            nonlocal x
            x += "c"

            def d():
                nonlocal x
                x += "d"
            d()
            return x
        r = c()
        return r, x
    return b(), x


print(a())


def two_levels():
    x = 1

    def middle():
        x = 10

        def inner():
            nonlocal x
            x += 1
            return x
        return inner() + inner(), x
    return middle(), x


print(two_levels())


def class_between():
    x = "function"

    class C:
        x = "class"

        def get(self):
            return x

        def set(self, v):
            nonlocal x
            x = v
    c = C()
    before = c.get()
    c.set("changed")
    return before, c.get(), C.x, x


print(class_between())


def accumulate():
    total, items = 0, []

    def add(v):
        nonlocal total
        total += v
        items.append(v)
        return total, items[:]
    return add


add = accumulate()
print(add(1), add(2), add(3))


def for_target():
    i = "start"

    def run():
        nonlocal i
        for i in range(3):
            pass
    run()
    return i


def with_target():
    v = None

    class M:
        def __enter__(self): return "entered"
        def __exit__(self, *a): pass

    def run():
        nonlocal v
        with M() as v:
            pass
    run()
    return v


def import_target():
    m = None

    def run():
        nonlocal m
        import math as m
    run()
    return m.__name__


def def_target():
    f = None

    def run():
        nonlocal f
        def f(): return "redefined"
    run()
    return f()


def del_target():
    v = 1

    def run():
        nonlocal v
        del v
    run()
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(for_target(), with_target(), import_target(), def_target(), del_target())
for source in ["def f():\n nonlocal x", "nonlocal x", "def f(x):\n nonlocal x", "def f():\n x=1\n def g():\n  x=2\n  nonlocal x",
               "def f():\n global x\n nonlocal x", "def f(a):\n global a", "x=1\ndef f():\n print(x)\n global x"]:
    try:
        compile(source, "s", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)

# Cells are shared between the functions that name the same variable.
def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    def reset():
        nonlocal n
        n = 0
    return up, get, reset


up, get, reset = counter()
up2, get2, _ = counter()
print(up(), up(), up(5), get(), up2(), get2())
reset()
print(get(), get2())
print(up.__closure__[0] is get.__closure__[0], up.__closure__[0] is up2.__closure__[0])
print(up.__code__.co_freevars, get.__closure__[0].cell_contents, len(up.__closure__))
up.__closure__[0].cell_contents = 99
print(get())


def late():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


a, b = late()
print([f() for f in a], [f() for f in b])


def loop():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = "changed"
    return [f() for f in fs]


print(loop())


def deep(a):
    def one(b):
        def two(c):
            def three(d):
                return a, b, c, d
            return three
        return two
    return one


print(deep(1)(2)(3)(4), deep(1)(2)(3).__code__.co_freevars, deep(1).__code__.co_freevars)


def unbound(flag):
    def show():
        return value
    if flag:
        value = "bound"
    try:
        return show()
    except NameError as e:
        return type(e).__name__ + ": " + str(e)


print(unbound(True), unbound(False))


def empty_cell():
    def f():
        return v
    try:
        return f.__closure__[0].cell_contents
    except ValueError as e:
        return str(e)
    v = 1


print(empty_cell())


def parameter(x, *args, k=1, **kw):
    def inner():
        return x, args, k, kw
    x = x * 2
    return inner


print(parameter(1, 2, 3, k=4, z=5)())


def delete():
    v = 1
    def get(): return v
    del v
    try:
        get()
    except NameError as e:
        print(e)
    v = 2
    return get()


print(delete())


def class_in_function(value):
    class K:
        attr = value

        def method(self):
            return value, __class__.__name__
    return K


print(class_in_function(5).attr, class_in_function(6)().method())


def recursive():
    def f(n): return 1 if n == 0 else n * f(n - 1)
    return f


print(recursive()(5))


def except_name():
    e = "outer"
    def get(): return e
    try:
        raise ValueError("v")
    except ValueError as e:
        inside = str(get())
    try:
        return inside, get()
    except NameError as err:
        return inside, str(err)


print(except_name())
make = type((lambda x: lambda: x)(1).__closure__[0])
print(make.__name__, make(5).cell_contents, make(1) == make(1), make(1) < make(2), make() == make())

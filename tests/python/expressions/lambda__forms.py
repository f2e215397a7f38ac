# Lambdas with every parameter kind, nested, and used at once.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


zero = lambda: 0
one = lambda x: x
two = lambda x, y=2: (x, y)
star = lambda *args: args
kw = lambda **k: k
mixed = lambda a, /, b, *args, c=3, d, **rest: (a, b, args, c, d, rest)
keyword_only = lambda *, k: k
print(zero(), one(1), two(1), two(1, 3), two(y=1, x=0), star(), star(1, 2), kw(), kw(a=1))
print(mixed(1, 2, d=4), mixed(1, 2, 3, 4, c=5, d=6, e=7, a=8), keyword_only(k=1))
error(lambda: zero(1))
error(lambda: one())
error(lambda: two())
error(lambda: mixed(1, 2))
error(lambda: keyword_only(1))
error(lambda: one(y=1))
print(zero.__name__, zero.__qualname__, mixed.__defaults__, mixed.__kwdefaults__, two.__defaults__)
add = lambda x: lambda y: lambda z: x + y + z
print(add(1)(2)(3))
print((lambda f, n: f(f, n))(lambda f, n: 1 if n < 2 else n * f(f, n - 1), 10))
print([f() for f in [lambda: i for i in range(3)]])
print([f() for f in [lambda i=i: i for i in range(3)]])
print(sorted([3, -4, 1], key=lambda x: x * x), max("abc", key=lambda c: -ord(c)))
compose = lambda *fs: lambda x: compose(*fs[:-1])(fs[-1](x)) if fs else x
print(compose(lambda x: x + 1, lambda x: x * 2)(10), compose()(7))
print((lambda: (yield))().__class__.__name__)
g = (lambda n: (yield from range(n)))(3)
print(list(g))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "neg": lambda a: -a}
print(table["+"](5, 3), table["-"](5, 3), table["neg"](5))
print((lambda x: [x for x in range(x)])(4), (lambda x: x if x else "none")(0))
print((lambda: 1 if True else 2)(), (lambda *a, **k: (a, k))(*[1], **{"b": 2}))


class C:
    method = lambda self, x: (self.name, x)
    name = "c"


print(C().method(5), C.method.__qualname__)
print((lambda a, b: a * b)(b=3, a=4), (lambda x, /: x)(5))
error(lambda: (lambda x, /: x)(x=5))

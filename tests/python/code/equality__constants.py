# Code objects compare by what they do and where they stand, not by identity.
def make(source, name="file", mode="eval"):
    return compile(source, name, mode)


pairs = [("1", "1"), ("1", "1.0"), ("1", "True"), ("0.0", "-0.0"), ("(0.0,)", "(0.0,)"), ("(1, 2)", "(1, 2.0)"),
         ("0j", "-0j"), ("x", "x"), ("x", "y"), ("x", "\nx"), ("x + 1", "x + 1"), ("x + 1", "x - 1"), ("x +  1", "x + 1"),
         ("'a'", "b'a'"), ("lambda: 1", "lambda: 1"), ("lambda: 1", "lambda: 2"), ("lambda a: 1", "lambda b: 1"),
         ("x in {1, 2}", "x in {1, 2}"), ("x in {1, 2}", "x in {1, 3}"), ("f(a=1)", "f(b=1)"), ("None", "..."), ("x.a", "x.b")]
for a, b in pairs:
    left, right = make(a), make(b)
    equal = left == right
    print(a.encode(), b.encode(), equal, left != right)
    if equal:
        assert hash(left) == hash(right) and len({left, right}) == 1

print(make("x") == make("x", "other"), make("x") == "x", make("x") != 1)
print(make("x").__lt__(make("x")), make("x").__eq__(1))
try:
    make("x") < make("x")
except TypeError as e:
    print(e)


def factory():
    def inner(a, b):
        return a + b
    return inner


one, two = factory(), factory()
for i in range(100):
    one(i, i)
print(one.__code__ is two.__code__, one.__code__ == two.__code__)
x = compile("def g(a, b):\n  for i in range(3):\n    a = a + b\n  a += i\n  return a < b, a[0] if a == 'z' else a", "f", "exec")
y = compile("def g(a, b):\n  for i in range(3):\n    a = a + b\n  a += i\n  return a < b, a[0] if a == 'z' else a", "f", "exec")
space = {}
exec(x, space)
for i in range(100):
    space["g"](i, i)
print(x == y, hash(x) == hash(y))

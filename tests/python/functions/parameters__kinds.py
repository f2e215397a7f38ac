# Every kind of parameter and how arguments find their place.
def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3), f(1, 9, c=3), f(1, 2, 3, 4, c=5, d=6, e=7), f(c=1, a=2), f(b=1, a=2, c=3, z=4))


def positional(a, b, /, c, d=4):
    return a, b, c, d


print(positional(1, 2, 3), positional(1, 2, c=3), positional(1, 2, d=5, c=3))


def collects(a, /, **kw):
    return a, kw


print(collects(1, a=2, b=3))


def defaults(a, b=[], c={}, d=()):
    b.append(a)
    c[a] = len(b)
    return b, c, d


print(defaults(1), defaults(2), defaults(3, []), defaults(4, c={}))
print(defaults.__defaults__)


def keyword_only(*, a, b=5):
    return a, b


print(keyword_only(a=1), keyword_only(b=1, a=2), keyword_only.__kwdefaults__)


def after_star(*args, last):
    return args, last


print(after_star(1, 2, last=3), after_star(last=0), after_star(*"ab", last="c"))
n = 1


def bound_early(x=n, y=n + 1):
    return x, y


n = 100
print(bound_early())
bound_early.__defaults__ = (7, 8)
print(bound_early())
bound_early.__defaults__ = (9,)
print(bound_early(1))
try:
    bound_early()
except TypeError as e:
    print(e)
bound_early.__defaults__ = None
try:
    bound_early()
except TypeError as e:
    print(e)
keyword_only.__kwdefaults__ = {"a": "new"}
try:
    keyword_only()
except TypeError as e:
    print(e)
print(keyword_only(b=0))


def annotated(a: int, b: "str" = "x", *args: float, k: list = None, **kw: dict) -> bool:
    """A docstring."""
    return True


print(annotated.__annotations__, annotated.__doc__, annotated.__name__, annotated.__module__)
print(annotated.__code__.co_argcount, annotated.__code__.co_kwonlyargcount, annotated.__code__.co_posonlyargcount,
      annotated.__code__.co_varnames, annotated.__code__.co_flags & 12, positional.__code__.co_posonlyargcount)


def nested_default(f=lambda x=(lambda: 5)(): x * 2):
    return f()


print(nested_default(), nested_default(lambda: "given"))


def args_are_tuple(*args, **kwargs):
    kwargs["added"] = 1
    return type(args).__name__, args, kwargs


original = {"k": 0}
print(args_are_tuple(*[1, 2], **original), original)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))

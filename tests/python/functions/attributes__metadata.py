# Function objects: their attributes, what may be set, and what may not.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def f(a, b=1, *c, d, e=2, **g):
    "doc of f"
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__dict__, f.__closure__)
print(type(f).__name__, callable(f), f.__globals__ is globals(), f.__builtins__["len"] is len)
f.x = 5
f.__dict__["y"] = 6
print(f.x, f.y, f.__dict__, hasattr(f, "z"))
del f.x
error(lambda: f.x)
error(lambda: f.nothing)
f.__name__ = "renamed"
f.__qualname__ = "Some.renamed"
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, repr(f).split(" at ")[0])


def set_name(value): f.__name__ = value
def set_qualname(value): f.__qualname__ = value
def set_defaults(value): f.__defaults__ = value
def set_kwdefaults(value): f.__kwdefaults__ = value
def set_code(value): f.__code__ = value
def set_dict(value): f.__dict__ = value
def set_closure(value): f.__closure__ = value
def set_globals(value): f.__globals__ = value
def del_name(): del f.__name__
def del_code(): del f.__code__
def set_annotations(value): f.__annotations__ = value


error(lambda: set_name(5))
error(lambda: set_qualname(None))
error(lambda: set_defaults([1]))
error(lambda: set_kwdefaults(1))
error(lambda: set_code(1))
error(lambda: set_dict(1))
error(lambda: set_closure(None))
error(lambda: set_globals({}))
error(del_name)
error(del_code)
error(lambda: set_annotations(3))


def other(p):
    return "other code", p


def target(p):
    return "target code", p


target.__code__ = other.__code__
print(target(1), target.__name__)


def closed():
    v = 1

    def inner():
        return v
    return inner


error(lambda: set_code(closed().__code__))
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames)
print(code.co_names, code.co_freevars, code.co_cellvars, code.co_firstlineno, code.co_filename == __file__, code.co_qualname)
print(closed.__code__.co_cellvars, closed().__code__.co_freevars, closed().__closure__[0].cell_contents)


class K:
    def m(self):
        def deep():
            return lambda: 0
        return deep


print(K.m.__qualname__, K().m().__qualname__, K().m()().__qualname__, K.m.__code__.co_qualname)
bound = K().m
print(bound.__name__, bound.__func__ is K.m, type(bound).__name__, bound.__self__.__class__.__name__, bound == bound)
print(K().m == K().m, bound.__func__ == K.m, K.m is K.m, bound is K().m)


def set_on_method(): bound.attr = 1


error(set_on_method)
K.m.attr = 3
print(bound.attr, bound.__doc__)
print(type(f)(other.__code__, {"x": 1}, "made", (7,)).__call__(), type(f)(other.__code__, {}).__name__)
error(lambda: type(f)(1, {}))
error(lambda: type(f)(closed().__code__, {}))
error(lambda: type(f)())

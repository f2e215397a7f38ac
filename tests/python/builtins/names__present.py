# The names that builtins must have, with their kinds.
import builtins

functions = """abs all any ascii bin callable chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex id input
isinstance issubclass iter len locals max min next oct ord pow print repr round setattr sorted sum vars __build_class__ __import__""".split()
types = "bool bytes classmethod dict enumerate filter float frozenset int list map object property range reversed set slice staticmethod str super tuple type zip".split()
constants = "None True False NotImplemented Ellipsis __debug__".split()
for name in functions:
    v = getattr(builtins, name)
    print(name, type(v).__name__, v.__name__, v.__module__, callable(v), repr(v), v.__self__ is builtins)
for name in types:
    v = getattr(builtins, name)
    print(name, v, v.__name__, v.__qualname__, v.__module__, type(v).__name__, v.__base__ and v.__base__.__name__, v.__flags__ & (1 << 10) != 0)
for name in constants:
    print(name, repr(getattr(builtins, name)), type(getattr(builtins, name)).__name__)
print(builtins.__name__, type(builtins).__name__, __builtins__ is builtins, len is builtins.len, Ellipsis is ..., __debug__, NotImplemented is builtins.NotImplemented)
for name in functions + types:
    doc = getattr(builtins, name).__doc__
    if not isinstance(doc, str) or not doc.strip():
        print("no doc:", name)
print(len.__text_signature__, abs.__text_signature__, sorted.__text_signature__, round.__text_signature__, pow.__text_signature__, repr.__text_signature__, callable.__text_signature__, isinstance.__text_signature__)
for bad in (lambda: type(None)(1), lambda: type(...)(1), lambda: type(NotImplemented)(1), lambda: None.__class__.__call__(5), lambda: setattr(None, "x", 1), lambda: None.x):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented, hash(None) == hash(None), bool(None), bool(...), repr(...), str(NotImplemented), None == None, None is None, [None] * 2, {None: 1})
o = object()
print(type(o), o == o, o != object(), hash(o) == hash(o), repr(o).startswith("<object object at 0x"), bool(o), isinstance(o, object), object.__doc__ is not None, o.__class__, object.__bases__, object.__base__, object.__mro__)
print(sorted(dir(object)))
for f in (lambda: object(1), lambda: object(x=1), lambda: setattr(o, "x", 1), lambda: o.x, lambda: o < o, lambda: o + o, lambda: len(o), lambda: o(), lambda: o[0], lambda: iter(o)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(o.__str__() == repr(o), o.__format__("") == str(o), o.__sizeof__() > 0, o.__dir__() is not None, object.__subclasshook__(int), object.__init_subclass__(), o.__eq__(5), o.__ne__(o), o.__lt__(5), o.__reduce_ex__.__name__)
class K: pass
k = K()
print(k.__class__ is K, k.__dict__, k.__module__, k.__doc__, K.__dict__["__module__"], sorted(K.__dict__), K.__weakrefoffset__ != 0)
s, c, p = staticmethod(len), classmethod(len), property(len)
print(s("abc"), s.__func__ is len, c.__func__ is len, p.fget is len, s.__wrapped__ is len, type(s).__name__, s.__isabstractmethod__, repr(s), repr(c))

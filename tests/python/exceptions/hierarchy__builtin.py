# The built-in exception classes: bases, construction, attributes and text.
import builtins

tree = {}
for name in dir(builtins):
    cls = getattr(builtins, name)
    if isinstance(cls, type) and issubclass(cls, BaseException) and cls.__name__ == name and "Group" not in name:
        tree[name] = [b.__name__ for b in cls.__bases__]
for name in sorted(tree):
    print(name, tree[name])
for cls in (Exception, ValueError, KeyError, LookupError, ArithmeticError, RuntimeError, AssertionError, EOFError, BufferError):
    for args in ((), ("one",), ("one", 2), (5,), ("",), ("it's",), (None,)):
        e = cls(*args)
        print(cls.__name__, repr(str(e)), repr(e), e.args)
print(str(KeyError("a")), str(KeyError(1, 2)), str(KeyError()), str(IndexError("a")))
e = OSError(2, "No such file", "name.txt")
print(type(e).__name__, e, e.errno, e.strerror, e.filename, e.filename2, e.args, repr(e))
for n in (1, 2, 4, 11, 13, 17, 20, 21, 32, 104, 110, 111):
    print(n, type(OSError(n, "text")).__name__, end="; ")
print()
print(OSError("plain"), OSError("plain").errno, OSError(1, "two"), OSError(), repr(OSError(1)), OSError(2, "t", "a", None, "b"))
print(IOError is OSError, EnvironmentError is OSError, type(FileNotFoundError(1, "x")).__name__)
s = StopIteration(1, 2)
print(s.value, s.args, StopIteration().value)
x = SystemExit(4)
print(x.code, SystemExit().code, SystemExit(1, 2).code, repr(x))
i = ImportError("msg", name="n", path="p")
print(i, i.name, i.path, i.msg, i.args, repr(i), ImportError().msg)
for bad in (lambda: ImportError(wrong=1), lambda: ValueError(a=1), lambda: NameError("n", nme=1), lambda: BaseException.__new__(int)):
    try:
        bad()
    except TypeError as err:
        print(err)
n = NameError("text", name="nm")
a = AttributeError("text", name="at", obj=5)
print(n.name, a.name, a.obj, NameError().name, AttributeError().obj)
try:
    (5).missing
except AttributeError as err:
    print(err.name, err.obj, err.args)
try:
    undefined_here
except NameError as err:
    print(err.name, err.args)
u = UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "bad start")
print(u, u.encoding, u.object, u.start, u.end, u.reason, u.args)
print(UnicodeDecodeError("utf-8", b"abc", 0, 3, "why"))
v = UnicodeEncodeError("ascii", "aéb", 1, 2, "ordinal")
print(v, "|", UnicodeEncodeError("ascii", "a\u20ac\U0001f600", 1, 3, "r"), "|", UnicodeEncodeError("x", "a\u20ac", 1, 2, "r"), "|",
      UnicodeEncodeError("x", "\U0001f600", 0, 1, "r"))
print(UnicodeTranslateError("abc", 0, 2, "no"), "|", UnicodeTranslateError("abc", 1, 2, "no"))
try:
    UnicodeDecodeError("x")
except TypeError as err:
    print(err)
y = SyntaxError("bad", ("file", 3, 5, "text here", 3, 9))
print(y.msg, y.filename, y.lineno, y.offset, y.text, y.end_lineno, y.end_offset, y, repr(y))
print(SyntaxError("only"), SyntaxError(), SyntaxError("m", ("f.py", 1, 2, "t")), IndentationError("i").msg, SyntaxError("a").lineno)
try:
    SyntaxError("m", (1, 2))
except (TypeError, IndexError) as err:
    print(type(err).__name__, err)
b = BaseException(1, 2)
b.args = [3, 4]
print(b.args, str(b), b)
b.custom = "attribute"
print(b.__dict__, vars(ValueError()))
print(ValueError("a") == ValueError("a"), len({ValueError("a"), ValueError("a")}))
print(issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, Exception), issubclass(TimeoutError, OSError))

# _warnings: filters, registries, stack levels, categories, and what is written to stderr.
import _warnings
import sys


def warns():
    _warnings.warn("hello")
    _warnings.warn("deprecated here", DeprecationWarning)
    _warnings.warn("of the caller", stacklevel=2)


class Own(UserWarning):
    pass


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


warns(); warns()
for i in range(2): warns()
print(sorted(str(k) for k in __warningregistry__))
_warnings.warn(UserWarning("an instance"))
_warnings.warn("of a class", Own, 100)
_warnings.warn("no level", Own, -3)
error(lambda: _warnings.warn())
error(lambda: _warnings.warn("a", int))
error(lambda: _warnings.warn("a", 5))
error(lambda: _warnings.warn("x", skip_file_prefixes=[1]))
error(lambda: _warnings.warn("x", skip_file_prefixes=(1,)))
error(lambda: _warnings.warn_explicit("a"))
error(lambda: _warnings.warn_explicit("a", UserWarning, 5, 1))
error(lambda: _warnings.warn_explicit("a", UserWarning, "f", 1, registry=5))
error(lambda: _warnings.warn_explicit("a", UserWarning, "f", 1, module_globals=5))
error(lambda: _warnings.warn("x", stacklevel="y"))
_warnings.warn_explicit("explicit", UserWarning, "file.py", 10)
_warnings.warn_explicit("explicit", UserWarning, "file.py", 10, None)
registry = {}
for i in range(2): _warnings.warn_explicit("explicit", UserWarning, "file.py", 10, "module", registry)
print(registry)
filters = _warnings.filters
print(filters, _warnings._defaultaction, _warnings._onceregistry)


def replace(*item):
    filters[0] = item
    _warnings._filters_mutated()


filters.insert(0, None)
replace("error", None, UserWarning, None, 0)
error(warns)
replace("once", None, UserWarning, None, 0)
warns(); warns()
def other(): _warnings.warn("hello")
other()
replace("module", None, UserWarning, None, 0)
warns(); other()
replace("always", None, UserWarning, None, 0)
warns(); warns()
replace("ignore", "hello", UserWarning, "__main__", 0)
warns()
replace("error", None, Warning, None, 62)
warns()
replace("bad", None, UserWarning, None, 0)
error(warns)
replace("bad", None)
error(warns)
replace(1, None, 3, 4, 5)
error(warns)


class Pattern:
    def match(self, text):
        print("asked", text)
        return text.startswith("h")


replace("error", Pattern(), UserWarning, None, 0)
error(warns)
del filters[0]
_warnings._filters_mutated()
eval("1 is 1")
exec("x = '\\d'\nassert (1, 2)\n1(2)")
replaced = filters[:]
filters.insert(0, ("error", None, SyntaxWarning, None, 0))
_warnings._filters_mutated()
for source in ["x = '\\d'", "x = (1,\n 'abc\\q')", "f'{1} \\d'", "f'\\d{1}'", "b'\\400'", "1 is 1", "x = 1if 1 else 2", "0xfor x in y", "assert (1,2)", "a\n[1](2)", "'''a\nb\\d'''", "f'a{1:\\d}'"]:
    try:
        compile(source, "f", "exec")
    except SyntaxError as e:
        print(repr(source), e.args)


class Stream:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): pass


filters[:] = replaced
_warnings._filters_mutated()
sys.stderr, saved = Stream(), sys.stderr
_warnings.warn("captured")
stream, sys.stderr = sys.stderr, saved
print("".join(stream.parts).split("/")[-1])
sys.stderr = None
_warnings.warn("nowhere to go")
sys.stderr = saved
flag = True
print(~flag, bool(NotImplemented))
def kept(): return __warningregistry__["version"]
print(kept() > 5, type(_warnings.filters) is list)

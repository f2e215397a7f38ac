# code.replace() and copy.replace's __replace__: a new code object that differs in what was asked.
def f(a, b=2, /, c=3, *args, d=4, **kw):
    """The docstring."""
    total = a + b + c + d + len(args) + len(kw) + 1000
    name = "const"
    def inner(x):
        return total + x
    return inner, name, undefined_name


undefined_name = "global"
other_name = "another global"
code = f.__code__


def run(code, *args, **kw):
    function = type(f)(code, globals(), code.co_name, f.__defaults__, f.__closure__)
    function.__kwdefaults__ = f.__kwdefaults__
    inner, name, value = function(*args, **kw)
    return inner(10), name, value, function.__doc__, function.__name__


# Specialised or not, the copy does the same.
for i in range(50):
    f(1)
same = code.replace()
print(same is code, same == code, hash(same) == hash(code), same.co_code == code.co_code)
print(run(same, 1), run(same, 1, 5, 6, 7, d=8, e=9))

for name, value in [("co_name", "g"), ("co_qualname", "x.g"), ("co_filename", "other.py"), ("co_firstlineno", 500),
                    ("co_posonlyargcount", 1)]:
    changed = code.replace(**{name: value})
    print(name, getattr(changed, name), getattr(code, name) == value, changed == code, run(changed, 1)[:3])
    assert getattr(code.__replace__(**{name: value}), name) == value

moved = code.replace(co_firstlineno=code.co_firstlineno + 100)
print([(a[0] is None) == (b[0] is None) and (a[0] is None or b[0] - a[0] == 100) for a, b in zip(code.co_positions(), moved.co_positions())].count(False))


def with_consts(change):
    return code.replace(co_consts=tuple(change(c) for c in code.co_consts))


print(run(with_consts(lambda c: "Another docstring." if c == "The docstring." else c), 1))
print(run(with_consts(lambda c: 5000 if c == 1000 else c), 1))
print(run(with_consts(lambda c: [1, 2] if c == "const" else c), 1))
print(run(code.replace(co_names=tuple("other_name" if n == "undefined_name" else n for n in code.co_names)), 1))

# Names of parameters and variables.
renamed = code.replace(co_varnames=("p", "q", "c", "d", "args", "kw") + code.co_varnames[6:])
print(renamed.co_varnames, run(renamed, 1)[0])
try:
    run(renamed)
except TypeError as e:
    print(e)
renamed = code.replace(co_cellvars=("sum",))
print(renamed.co_cellvars, code.co_cellvars, run(renamed, 1)[0])
inner = [c for c in code.co_consts if hasattr(c, "co_code")][0]
print(inner.replace(co_freevars=("sum",)).co_freevars, inner.co_freevars)

# Flags: a generator that await may take, as types.coroutine makes it.
def gen():
    yield 1


flagged = gen.__code__.replace(co_flags=gen.__code__.co_flags | 0x100)
print(flagged.co_flags ^ gen.__code__.co_flags, flagged == gen.__code__)
gen.__code__ = flagged
print(list(gen()))

# Positions.
print(set(code.replace(co_linetable=b"").co_positions()) <= {(None,) * 4})
again = code.replace(co_linetable=code.co_linetable, co_code=code.co_code, co_exceptiontable=code.co_exceptiontable)
print(again == code, list(again.co_positions()) == list(code.co_positions()))


def far():
    try:
        return [


            "a long line that goes on, and on, and on, and on, and on, and on, and on, and on, and on, and on", None.x +

            1
        ]
    finally:
        gen()


again = far.__code__.replace(co_linetable=far.__code__.co_linetable)
print(list(again.co_positions()) == list(far.__code__.co_positions()), again == far.__code__, hash(again) == hash(far.__code__))
print(far.__code__.co_exceptiontable == again.co_exceptiontable, len(far.__code__.co_exceptiontable) > 4, code.co_exceptiontable)
print(far.__code__.co_exceptiontable[0] & 0x80, sum(b >= 0x80 for b in far.__code__.co_linetable) > 3)


def attempt(**changes):
    try:
        code.replace(**changes)
        print(changes, "works")
    except Exception as e:
        print(type(e).__name__, e)


for name in ["co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_firstlineno"]:
    attempt(**{name: -1})
    attempt(**{name: "a"})
    attempt(**{name: 2**40})
    attempt(**{name: 1.5})
for name in ["co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_filename", "co_name",
             "co_qualname", "co_linetable", "co_exceptiontable"]:
    attempt(**{name: 3})
    attempt(**{name: None})
attempt(co_varnames=("a",))
attempt(co_varnames=tuple("abcdefghijklm"))
attempt(co_nlocals=9)
attempt(co_code=b"abc")
attempt(co_argcount=19)
attempt(co_flag=1)
attempt(unknown=1)
for method in (code.replace, code.__replace__):
    try:
        method(1)
    except TypeError as e:
        print(e)

# The rest of a code object's attributes.
print([code._varname_from_oparg(i) for i in range(len(code.co_varnames))] == list(code.co_varnames))
for bad in (-1, 100, "x"):
    try:
        print(code._varname_from_oparg(bad))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(len(code._co_code_adaptive) == len(code.co_code), type(code.co_code).__name__)
import _warnings
_warnings.filters.insert(0, ("error", None, DeprecationWarning, None, 0))
_warnings._filters_mutated()
try:
    code.co_lnotab
except DeprecationWarning as e:
    print(e)
_warnings.filters[0] = ("ignore", None, DeprecationWarning, None, 0)
_warnings._filters_mutated()
table = code.co_lnotab
print(type(table).__name__, len(table) % 2, sum(table[1::2]) > 3)
for name in ("co_name", "co_code", "co_linetable", "co_varnames"):
    try:
        setattr(code, name, 1)
    except AttributeError as e:
        print(e)

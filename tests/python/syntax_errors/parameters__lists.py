# Parameter lists against the rules.
sources = [
    "def f(a, a): pass", "def f(a, *, a): pass", "def f(a, *a): pass", "def f(*a, **a): pass",
    "lambda a, a: 1", "def f(a=1, b): pass", "def f(a, b=1, c): pass", "lambda a=1, b: 0", "def f(*): pass",
    "def f(*, **k): pass", "def f(*, ): pass", "def f(**k, a): pass", "def f(**k, *a): pass",
    "def f(*a, *b): pass", "def f(a, /, b, /): pass", "def f(/): pass", "def f(*, a, /): pass",
    "def f(**k, /): pass", "def f(a, *, b, *): pass", "def f(1): pass", "def f(a.b): pass",
    "def f((a, b)): pass", "def f(None): pass", "def f(a, b=): pass", "def f(a b): pass", "def f(*a=1): pass",
    "def f(**k=1): pass", "lambda *: 1", "lambda **k, a: 1",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

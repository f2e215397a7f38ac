# Annotations, accepted and refused.
sources = [
    "x: int = 1", "(x): int = 1", "x.y: int", "x[0]: int = 1", "(x, y): int", "[x]: int", "x, y: int",
    "f(): int", "1: int", "x: int, y: int", "x: int = ", "x: (yield)", "def f(a: (yield)): pass",
    "x: int: str", "def f(*a: *b): pass", "def f(a: *b): pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

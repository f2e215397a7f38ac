# Class arguments, and yield inside comprehensions.
sources = [
    "class A(x for x in y): pass", "class A(*a, **k): pass", "class A(a=1, *b): pass",
    "class A(**a, *b): pass", "@(yield)\ndef f(): pass", "def f(): [(yield 1) for x in y]",
    "def f(): [x for x in (yield 1)]", "def f(): ((yield) for x in y)", "[(yield) for x in y]",
    "lambda: (yield)",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

# Wrong arguments in calls.
sources = [
    "f(a=1, 2)", "f(**a, b)", "f(**a, *b)", "f(a for a in b, c)", "f(c, a for a in b)", "f(a, b for b in c)",
    "f(1=2)", "f('a'=2)", "f(a.b=2)", "f(True=1)", "f(None=1)", "f(a=)", "f(=1)", "f(a=1, a=2)", "f((a)=1)",
    "f(a, a=1, **b, c=)", "class A(x=1, x=2): pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

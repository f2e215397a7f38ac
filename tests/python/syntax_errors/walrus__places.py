# Assignment expressions where they may not stand.
sources = [
    "[x for x in y if (x := 1)]", "[(y := 1) for x in (z := y)]", "[i := 0 for i in x]",
    "[[(j := 0) for i in x] for j in y]", "[(i := 0) for i in x]", "class A:\n [(x := 1) for y in z]",
    "(x := 1)", "x := 1", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "f(x := 1)", "f(a = x := 1)",
    "lambda: (x := 1)", "lambda: x := 1", "def f(a = x := 1): pass", "x = y := 1", "(x := y := 1)",
    "f'{x:=5}'", "f'{(x:=5)}'", "del (x := 1)", "(x := 1) = 2", "assert x := 1", "if x := 1: pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

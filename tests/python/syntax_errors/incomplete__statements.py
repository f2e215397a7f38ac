# What ends too early or lacks its colon.
sources = [
    "x = ", "x = = 1", "1 +", "a b", "print 'x'", "print x", "exec 'x'", "if x", "if x:", "if x:\npass",
    "for", "for x", "for x in y", "while", "while True print(1)", "def", "def f", "def f(", "def f()",
    "def f():", "def f() return 1", "class", "class A", "class A(", "return 1 2",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

# Keywords in the wrong company.
sources = [
    "pass pass", "break 1", "assert", "assert x,", "raise x,", "raise from x", "global", "global x.y",
    "global x = 1", "nonlocal", "lambda", "lambda x", "lambda x y: 1", "x[", "x[]", "x[1", "x.", "x.1",
    "x.if", "@", "@x", "@x\nx = 1",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

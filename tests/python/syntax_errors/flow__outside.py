# return, yield, break and continue where they cannot be.
sources = [
    "return 1", "yield 1", "yield from x", "break", "continue", "if 1: break", "while 1:\n def f(): break",
    "class A:\n return 1", "class A:\n yield 1", "for x in y:\n class A:\n  break",
    "try:\n pass\nfinally:\n break",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

# Comprehensions and generator arguments that do not parse.
sources = [
    "[x for x in 1, 2]", "[x, y for x, y in z]", "(x, y for x in z)", "{x, y for x in z}", "[*x for x in y]",
    "{**x for x in y}", "[x for x in lambda: y, 1]", "[x if y for x in z]", "{x: y, **z for x in w}",
    "f(x for x in y, 1)", "f(x for x in y)(1)",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

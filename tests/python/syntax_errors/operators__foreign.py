# Operators of other languages.
sources = [
    "x++", "x--", "++", "a ? b : c", "a && b", "a || b", "!a", "a <> b", "x = $", "x = `a`", "x = a; b c",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

# Brackets and quotes that do not match.
sources = [
    "x = (1, 2", "x = [1, 2", "x = {1: 2", "x = (1, 2]", "x = )", "]", "}", "foo(1, 2", "'abc", "\"abc",
    "'''abc", "x = 'a\nb'",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

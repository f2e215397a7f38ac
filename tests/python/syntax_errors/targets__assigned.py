# What cannot be assigned to.
sources = [
    "x = 5 6", "x y = 3", "1 = x", "x + 1 = 2", "f() = 1", "'a' = 1", "None = 1", "True = 1", "False += 1",
    "... = 1", "[1] = x", "(a, 1) = x", "a + b += 1", "(a, b) += 1", "f() += 1", "lambda: x = 1",
    "x = yield = 1", "(yield) = 1", "x if y else z = 1", "not x = 1", "a and b = 1", "-x = 1", "a < b = 1",
    "{} = 1", "{a} = 1", "{a: b} = 1", "[x for x in y] = 1", "(x for x in y) = 1", "f'{x}' = 1",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

# One equals sign where two were meant.
sources = [
    "if x = 1: pass", "while x = 1: pass", "if x:\n pass\nelif y = 1:\n pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

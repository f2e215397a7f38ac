# What cannot be deleted, looped over or bound by with.
sources = [
    "del f()", "del 1", "del (a, 1)", "del a + b", "del None", "del *a", "del (x for x in y)",
    "for 1 in x: pass", "for f() in x: pass", "with x as 1: pass", "with x as f(): pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

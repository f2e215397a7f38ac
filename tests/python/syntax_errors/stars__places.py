# Stars where they may and may not stand.
sources = [
    "*a", "*a, = b", "*a = b", "*a, *b = c", "a, *b, *c = d", "x = *a", "x = *a, b", "print(*a)", "[*a, *b]",
    "(*a)", "(*a,)", "{*a: 1}", "{**a}", "{**a, *b}", "{a: 1, b}", "{a, b: 1}", "{a: }", "{: 1}", "{a: *b}",
    "{**}", "[**a]", "(**a)", "f(**a, **b)", "for *x in y: pass", "for *x, in y: pass",
    "for x in *a, b: pass", "return *a, b", "def f(): return *a, b", "def f(): yield *a, b", "del *a, b",
    "x[*a]", "x[*a, 1:2]", "x[*a:1]", "*(a, b), c = d", "[*[a]] = b", "(*a) = b",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

# Continuation lines and open brackets.
sources = [
    "\tx = 1", "x = 1 \\\n + 2", "x = 1 \\ \n", "x = \\", "x = 1 \\\n", "\\\nx = 1", "x = [\n 1\n",
    "x = (1,\n     2\ny = 3", "def f(a,\n   b:\n pass", "foo(1,\n    2\nbar", "{'a': 1\n 'b': 2}", "[1\n 2]",
    "(a\n b)", "f(a\n b)",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-40r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-40r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))
    except ValueError as e:
        print("%-40r ValueError %s" % (source, e))

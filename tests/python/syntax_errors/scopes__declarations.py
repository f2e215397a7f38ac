# global and nonlocal against the rules.
sources = [
    "def f(): nonlocal x", "nonlocal x", "def f(x): global x", "def f(x): nonlocal x",
    "def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "x = 1\nglobal x",
    "def f():\n x: int\n global x", "def f():\n global x\n x: int", "def f():\n global x\n nonlocal x",
    "def f():\n x = 1\n def g():\n  nonlocal x\n  global x", "def f():\n for x in y: pass\n global x",
    "def f():\n def x(): pass\n global x", "def f():\n import x\n global x", "global x, x\nx = 1",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

# Indentation that does not fit.
sources = [
    " x = 1", "x = 1\n  y = 2", "if x:\ny", "if x:\n  a\n b", "if x:\n  a\n    b", "if x:\n\ta\n        b",
    "if x:\n        a\n\tb", "def f():\nreturn 1", "class A:\npass", "for x in y:\nz", "while x:\ny",
    "try:\nx", "try:\n x\nexcept:\ny", "try:\n x\nfinally:\ny", "with x:\ny", "if x:\n a\nelse:\nb",
    "if x:\n a\nelif y:\nb", "def f():\n  # only a comment\n", "def f():\n", "if x:\n    ", "if x:",
    "class A:\n", "  # comment\nx = 1", "x = (\n1,\n  2)\n y", "def f():\n    x = 1\n  return x",
    "if 1:\n  pass\n   pass", "if 1:\n    pass\n   pass\n",
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

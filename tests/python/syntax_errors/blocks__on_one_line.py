# Compound statements on one line, decorators, open strings.
sources = [
    "for x in y:\n if z:\n  a\n b\nc\n d", "lambda:\n 1", "x = 1;\n y = 2", "if x: y\n else: z",
    "if x: y\n  z", "if x: if y: z", "def f(): def g(): pass", "class A: class B: pass",
    "if x: for y in z: pass", "if x: pass; for y in z: pass", "x; if y: z", "with a: b; with c: d",
    "def f():\n\treturn 1\n        x", "try: x\nexcept: y\n  z", "@a\n@b\n", "@a\n\nx", "@a def f(): pass",
    "else", "print(1\n", "a = '''\n\n\nabc", "a = \"\"\"x\ny", "'abc\ndef'", "'abc\\\ndef",
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

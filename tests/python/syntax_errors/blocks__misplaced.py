# try, else and elif in the wrong place.
sources = [
    "try:\n pass", "try:\n pass\nx = 1", "try:\n pass\nexcept:\n pass\nexcept ValueError:\n pass",
    "try:\n pass\nelse:\n pass", "else:\n pass", "elif x:\n pass", "except:\n pass", "finally:\n pass",
    "if 1:\n pass\nelse if 2:\n pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

# Import statements that are no import statements.
sources = [
    "import", "import a.", "import a as", "from", "from a", "from a import", "from a import (",
    "from a import b,", "from . import *, a", "import a as b.c", "from a import b as c.d", "from a import ()",
    "from a import (b, c),",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s %r" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text))

# The one name that may not be bound.
sources = [
    "def __debug__(): pass", "__debug__ = 1", "f(__debug__=1)", "def f(__debug__): pass", "import __debug__",
    "del __debug__", "for __debug__ in x: pass", "x.__debug__ = 1", "class __debug__: pass",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

# Malformed string and bytes literals.
sources = [
    "'a' 1", "b'a' 'b'", "b'é'", "'\\x1'", "'\\u12'", "'\\U00110000'", "b'\\x1'", "u'a' b'b'", "ur'a'",
    "bu'a'", "f'a' b'b'",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

# Positions beside non-ASCII text, control characters and line ends.
sources = [
    "é = 1\né é", "x = 'é' 5", "x = 1 # é\ny = = 2", "\xa0x", "x = “a”", "x€ = 1", "😀 = 1", "x = 1\x00",
    "x\ty z", "x = 1\x0c\ny z", "a = 1\r\nb c", "xxxxxxxxxx y",
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

# Malformed numbers.
sources = [
    "0777", "00", "0_0", "1__0", "1_", "0x", "0xg", "0b2", "0o8", "0b", "1e", "1e+", "1.e5", "1_000.0_1",
    "1_e5", "1.5_", "12abc", "0_7", "1.2.3",
]
for source in sources:
    try:
        compile(source, "src.py", "exec")
        print("%-34r fine" % source)
    except SyntaxError as e:
        kind = "" if type(e) is SyntaxError else type(e).__name__ + " "
        print("%-34r %s%s | %s:%s-%s:%s" % (source, kind, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset))

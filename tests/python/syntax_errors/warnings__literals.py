# Text that compiles, but with a SyntaxWarning on the error stream.
sources = [
    "1 is 1", "x = 'a' is not 'b'", "assert (x, 'always true')", "(1)(2)", "'a'(1)", "[1, 2](3)", "(1, 2)[True:](0)", "[1]['a']", "{1}[0]", "'a'[1.5]",
    "'\\d'", "b'\\q'", "0xfor x in y", "1if 1 else 2", "None()", "5 .real; 5[0]",
]
for number, source in enumerate(sources):
    try:
        compile(source, "warned%d.py" % number, "exec")
        print(number, "compiled")
    except SyntaxError as e:
        print(number, e.msg)

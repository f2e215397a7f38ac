# More broken f-strings.
sources = [
    "f'''\n{a\n", "f'''{\na b\n}'''", "f'{a\n}'", "f'{a!}'", "f'{a!r:}'", "f'{a:>{w}'", "f'{{a}'", "f'{a}}'",
    'f\'{"\'', "f'{lambda x: 1}'", 'f\'{a["b"]}\'', "f'{*a}'", "f'{**a}'", "f'{a=}'", "f'{=}'", "f'{ }'",
    "f'{a;b}'", "f'{a #}'", "f'{yield}'", "f'{a:{}}'", "f'{a!r!s}'", "f'{!r}'", "f'{:x}'", "f'{a,}'",
    "f'{a:b:c}'", "f'{class}'",
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

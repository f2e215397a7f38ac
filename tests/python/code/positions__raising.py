# Where an instruction stands: tb_lasti // 2 is an index into co_positions().
def shout(n):
    return {}[n]


def several(a,
            b):
    c = (a +
         b.missing(1,
                   2))
    return c


class Broken:
    def __enter__(self):
        raise OSError("no")

    def __exit__(self, *exc):
        return None


def with_block():
    with Broken() as b, \
            Broken():
        pass


def comprehension(xs):
    return [x.nothing for x in xs if x]


def deep(x):
    return x["a"]["b"][0].c


def unicode_columns(é):
    return "ééé" + é.ü + é


def unpack(v):
    a, (b, c) = v
    return a


def call(f):
    return f(1, *[2], k=3)


def raising():
    try:
        raise ValueError("first")
    except ValueError as e:
        raise KeyError("second") from e


def generator():
    yield 1
    yield 1 / 0


def lambda_():
    return (lambda q: q.zero)(1)


def compare(a, b):
    return a < b < 3


def delete():
    d = {}
    del d["key"]


def assertion(x):
    assert x == 2, "not two"


def augmented(x):
    x.y += 1


def formatted(x):
    return f"a {x!r:>{x.w}} b"


def show(function, *args):
    try:
        result = function(*args)
        if hasattr(result, "__next__"):
            list(result)
    except BaseException as e:
        tb = e.__traceback__.tb_next
        while tb is not None:
            code = tb.tb_frame.f_code
            positions = list(code.co_positions())
            assert len(positions) == len(code.co_code) // 2
            assert tb.tb_lasti % 2 == 0
            line, end_line, column, end_column = positions[tb.tb_lasti // 2]
            assert line == tb.tb_lineno
            first = code.co_firstlineno
            print(code.co_qualname, line - first, end_line - first, column, end_column)
            tb = tb.tb_next
    else:
        print("no exception")


show(shout, 1)
show(several, 1, 2)
show(with_block)
show(comprehension, [0, 1])
show(deep, {"a": {"b": [None]}})
show(deep, {"a": {}})
show(deep, {})
show(unicode_columns, "x")
show(unpack, (1, 2))
show(unpack, (1, (2, 3, 4)))
show(call, None)
show(raising)
show(generator)
show(lambda_)
show(compare, 1, "b")
show(compare, "a", "b")
show(delete)
show(assertion, 3)
show(augmented, 3)
show(formatted, 3)


# Lines: ranges that cover the instructions without gaps, in order.
for function in (shout, several, unicode_columns, generator, formatted, call):
    code = function.__code__
    at = 0
    lines = []
    for start, end, line in code.co_lines():
        assert start == at and end > start, (start, end)
        at = end
        if line is not None:
            lines.append(line)
    assert at == len(code.co_code)
    assert set(lines) <= {p[0] for p in code.co_positions() if p[0] is not None}
    print(function.__name__, sorted({n - code.co_firstlineno for n in lines} - {0}))

for make in (shout.__code__.co_lines, shout.__code__.co_positions):
    it = make()
    assert iter(it) is it
    print(type(it).__name__, len(next(it)), hasattr(it, "__length_hint__"))
    try:
        type(it)()
    except TypeError as e:
        print(e)
    list(it)
    print(next(it, "end"))

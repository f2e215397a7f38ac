"""Closures and higher-order functions: counters, composition, a parser of combinators, memo wrappers, callbacks."""


def counter(start, step):
    n = start

    def up():
        nonlocal n
        n += step
        return n

    def down():
        nonlocal n
        n -= step
        return n

    return up, down


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x
    return composed


def adder(k):
    return lambda x: x + k


def curry(f):
    return lambda a: lambda b: lambda c: f(a, b, c)


def memo(f):
    table = {}

    def wrapper(n):
        if n not in table:
            table[n] = f(n)
        return table[n]
    return wrapper


def literal(c):
    return lambda text, at: (c, at + 1) if at < len(text) and text[at] == c else None


def either(*parsers):
    def parse(text, at):
        for p in parsers:
            r = p(text, at)
            if r is not None:
                return r
        return None
    return parse


def sequence(action, *parsers):
    def parse(text, at):
        values = []
        for p in parsers:
            r = p(text, at)
            if r is None:
                return None
            value, at = r
            values.append(value)
        return action(*values), at
    return parse


def many(parser):
    def parse(text, at):
        values = []
        while (r := parser(text, at)) is not None:
            values.append(r[0])
            at = r[1]
        return values, at
    return parse


def late(get):
    return lambda text, at: get()(text, at)


digit = either(*[literal(c) for c in "0123456789"])
number = sequence(lambda first, rest: int(first + "".join(rest)), digit, many(digit))
factor = either(number, sequence(lambda a, v, b: v, literal("("), late(lambda: total), literal(")")))
term = sequence(lambda v, rest: fold(v, rest), factor, many(sequence(lambda op, v: (op, v), either(literal("*"), literal("/")), factor)))
total = sequence(lambda v, rest: fold(v, rest), term, many(sequence(lambda op, v: (op, v), either(literal("+"), literal("-")), term)))


def fold(v, rest):
    for op, w in rest:
        v = v + w if op == "+" else v - w if op == "-" else v * w if op == "*" else v // w
    return v


def counters(rounds):
    pairs = [counter(i, i % 3 + 1) for i in range(100)]
    check = 0
    for _ in range(rounds):
        for up, down in pairs:
            check += up() + up() - down()
    return check


def pipelines(n):
    f = compose(adder(1), adder(2), lambda x: x * 3, adder(-4), lambda x: x % 1009)
    check = 0
    for i in range(n):
        check += f(i)
    g = curry(lambda a, b, c: a * b + c)
    for i in range(n // 2):
        check += g(i)(2)(3)
    return check


def events(n):
    handlers, log = [], [0]
    for k in range(10):
        def handle(value, k=k):
            log[0] += value * k
        handlers.append(handle)
    for i in range(n):
        for h in handlers:
            h(i)
    return log[0]


steps = memo(lambda n: 0 if n <= 1 else 1 + steps(n // 2 if n % 2 == 0 else 3 * n + 1))
expression = "1+2*(3+4*(5-2))-6/2*(7+8)+90*(2+1)"
check = sum(total(expression, 0)[0] for _ in range(1800))
print(counters(3000), pipelines(420000), events(110000), check, max(steps(i) for i in range(1, 24000)))

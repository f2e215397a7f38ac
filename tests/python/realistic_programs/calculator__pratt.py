# A tokenizer, a Pratt parser and an evaluator with variables and functions.
import math


class CalcError(Exception):
    pass


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isalnum() or text[j] == "."):
                j += 1
            try:
                yield "number", float(text[i:j]) if "." in text[i:j] or "e" in text[i:j] else int(text[i:j])
            except ValueError:
                raise CalcError("bad number %r at %d" % (text[i:j], i)) from None
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < len(text) and (text[j].isalnum() or text[j] == "_"):
                j += 1
            yield "name", text[i:j]
            i = j
        elif text[i:i + 2] in ("**", "//", "<=", ">=", "==", "!="):
            yield "op", text[i:i + 2]
            i += 2
        elif c in "+-*/%(),=<>!?:":
            yield "op", c
            i += 1
        else:
            raise CalcError("unexpected %r at %d" % (c, i))
    yield "end", None


class Parser:
    left = {"=": 5, "?": 10, "==": 20, "!=": 20, "<": 20, ">": 20, "<=": 20, ">=": 20, "+": 30, "-": 30, "*": 40, "/": 40, "//": 40, "%": 40, "**": 60, "!": 70}

    def __init__(self, text):
        self.stream = tokens(text)
        self.kind, self.value = next(self.stream)

    def advance(self):
        old = self.kind, self.value
        self.kind, self.value = next(self.stream, ("end", None))
        return old

    def expect(self, op):
        if (self.kind, self.value) != ("op", op):
            raise CalcError("expected %r, found %r" % (op, self.value))
        self.advance()

    def parse(self):
        tree = self.expression(0)
        if self.kind != "end":
            raise CalcError("unexpected %r" % (self.value,))
        return tree

    def expression(self, power):
        tree = self.prefix(*self.advance())
        while self.kind == "op" and self.left.get(self.value, 0) > power:
            op = self.advance()[1]
            if op == "!":
                tree = ("factorial", tree)
            elif op == "?":
                yes = self.expression(0)
                self.expect(":")
                tree = ("if", tree, yes, self.expression(9))
            elif op == "=":
                if tree[0] != "name":
                    raise CalcError("cannot assign")
                tree = ("set", tree[1], self.expression(4))
            else:
                tree = (op, tree, self.expression(self.left[op] - (op == "**")))
        return tree

    def prefix(self, kind, value):
        if kind == "number":
            return ("number", value)
        if kind == "name":
            if (self.kind, self.value) == ("op", "("):
                self.advance()
                args = []
                while self.value != ")":
                    args.append(self.expression(0))
                    if self.value != ")":
                        self.expect(",")
                self.advance()
                return ("call", value, args)
            return ("name", value)
        if (kind, value) == ("op", "-"):
            return ("neg", self.expression(50))
        if (kind, value) == ("op", "("):
            tree = self.expression(0)
            self.expect(")")
            return tree
        raise CalcError("unexpected %s" % ("end" if kind == "end" else repr(value)))


binary = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "**": lambda a, b: a ** b,
          "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b}
functions = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "sum": lambda *a: sum(a), "hyp": math.hypot}


def evaluate(tree, env):
    kind, *rest = tree
    if kind == "number":
        return rest[0]
    if kind == "name":
        if rest[0] not in env:
            raise CalcError("unknown name %s" % rest[0])
        return env[rest[0]]
    if kind == "set":
        env[rest[0]] = evaluate(rest[1], env)
        return env[rest[0]]
    if kind == "neg":
        return -evaluate(rest[0], env)
    if kind == "factorial":
        return math.factorial(evaluate(rest[0], env))
    if kind == "if":
        return evaluate(rest[1] if evaluate(rest[0], env) else rest[2], env)
    if kind == "call":
        if rest[0] not in functions:
            raise CalcError("unknown function %s" % rest[0])
        return functions[rest[0]](*[evaluate(a, env) for a in rest[1]])
    return binary[kind](evaluate(rest[0], env), evaluate(rest[1], env))


env = {"pi": math.pi}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 - 4 - 3", "7 // 2 + 7 % 3", "x = 5", "y = x * 2 + 1", "x + y", "5! / 4!", "max(1, x, y) + sqrt(16)", "1 < 2 ? 10 : 20", "x > y ? 1 : x == 5 ? 2 : 3", "a = b = 3", "a + b", "hyp(3, 4)", "sum()", "1.5e2 + .5", "pi * 2 > 6", "2 * -3",
             "1 +", "(1", "1 2", "foo", "bar(1)", "1 / 0", "3 = x", "sqrt(-1)", "1 $ 2", "1a", "max(", ")", "", "5 ** (2 ** 3)", "100!"]:
    try:
        tree = Parser(line).parse()
        print(line, "=>", evaluate(tree, env), tree if len(line) < 12 else "")
    except (CalcError, ArithmeticError, ValueError) as e:
        print(line, "!!", type(e).__name__, e)

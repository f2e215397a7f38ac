# A calculator: tokens, recursive descent, a tree of node classes with visitors, variables, functions and error positions.
import math

DIGITS = "0123456789."


class ParseError(Exception):
    def __init__(self, message, text, position):
        super().__init__(f"{message} at column {position + 1}")
        self.text, self.position = text, position

    def show(self):
        return f"{self.text}\n{' ' * self.position}^ {self}"


class Token:
    def __init__(self, kind, value, position):
        self.kind, self.value, self.position = kind, value, position

    def __repr__(self):
        return f"{self.kind}:{self.value}"


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c in DIGITS:
            start = i
            while i < len(text) and text[i] in DIGITS:
                i += 1
            try:
                yield Token("number", float(text[start:i]), start)
            except ValueError as e:
                raise ParseError(str(e), text, start) from e
        elif c.isalpha() or c == "_":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            yield Token("name", text[start:i], start)
        elif c in "+-*/^(),=%!":
            yield Token("op", c, i)
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", text, i)
    yield Token("end", None, len(text))


class Node:
    def __init__(self, *children):
        self.children = children

    def accept(self, visitor):
        for cls in type(self).__mro__:
            method = getattr(visitor, "visit_" + cls.__name__.lower(), None)
            if method is not None:
                return method(self)
        raise NotImplementedError(f"{type(visitor).__name__} cannot visit {type(self).__name__}")


class Number(Node): pass
class Name(Node): pass
class Binary(Node): pass
class Unary(Node): pass
class Call(Node): pass
class Assign(Node): pass
class Factorial(Unary): pass


class Parser:
    precedence = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4}

    def __init__(self, text):
        self.text, self.tokens, self.at = text, list(tokenize(text)), 0

    @property
    def current(self):
        return self.tokens[self.at]

    def take(self, value=None):
        token = self.current
        if value is not None and token.value != value:
            raise ParseError(f"expected {value!r}, found {token.value!r}", self.text, token.position)
        self.at += 1
        return token

    def parse(self):
        if self.current.kind == "name" and self.tokens[self.at + 1].value == "=":
            name = self.take().value
            self.take("=")
            return self.finish(Assign(name, self.expression()))
        return self.finish(self.expression())

    def finish(self, node):
        if self.current.kind != "end":
            raise ParseError("something left", self.text, self.current.position)
        return node

    def expression(self, least=1):
        left = self.unary()
        while (p := self.precedence.get(self.current.value, 0)) >= least:
            op = self.take().value
            left = Binary(op, left, self.expression(p + (op != "^")))
        return left

    def unary(self):
        if self.current.value in ("-", "+"):
            return Unary(self.take().value, self.expression(3))
        node = self.atom()
        while self.current.value == "!":
            self.take()
            node = Factorial("!", node)
        return node

    def atom(self):
        token = self.take()
        if token.kind == "number":
            return Number(token.value)
        if token.kind == "name":
            if self.current.value == "(":
                self.take("(")
                args = []
                while self.current.value != ")":
                    args.append(self.expression())
                    if self.current.value != ")":
                        self.take(",")
                self.take(")")
                return Call(token.value, *args)
            return Name(token.value)
        if token.value == "(":
            node = self.expression()
            self.take(")")
            return node
        raise ParseError("expected a value", self.text, token.position)


class Evaluator:
    def __init__(self):
        self.names = {"pi": math.pi, "e": math.e, "ans": 0.0}
        self.functions = {"sqrt": math.sqrt, "max": max, "min": min, "hyp": math.hypot, "log": math.log, "sum": lambda *a: sum(a)}

    def visit_number(self, n): return n.children[0]
    def visit_name(self, n): return self.names[n.children[0]]
    def visit_factorial(self, n): return float(math.factorial(int(n.children[1].accept(self))))
    def visit_unary(self, n): return (-1 if n.children[0] == "-" else 1) * n.children[1].accept(self)

    def visit_binary(self, n):
        op, a, b = n.children[0], n.children[1].accept(self), n.children[2].accept(self)
        return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "%": lambda: a % b, "^": lambda: a ** b}[op]()

    def visit_call(self, n):
        name, *args = n.children
        return self.functions[name](*(a.accept(self) for a in args))

    def visit_assign(self, n):
        self.names[n.children[0]] = value = n.children[1].accept(self)
        return value


class Printer:
    def visit_node(self, n):
        return "(" + " ".join(c.accept(self) if isinstance(c, Node) else str(c) for c in (n.children[:1] + n.children[1:])) + ")"

    def visit_number(self, n): return f"{n.children[0]:g}"
    def visit_name(self, n): return n.children[0]


evaluator, printer = Evaluator(), Printer()
for line in ["1 + 2 * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "(1 + 2) * -3", "r = 2.5", "pi * r ^ 2", "max(1, r, sqrt(16)) + 5!", "7 % 4 - 1", "hyp(3, 4) / 2", "sum()", "log(100, 10)",
             "1 +", "2 $ 3", "foo + 1", "f(1)", "1 / 0", "sqrt(-1)", "1.2.3", "(1", "1 2", "170! * 0 + 171!", "max()", "10 ^ 400", "3! !"]:
    try:
        tree = Parser(line).parse()
        evaluator.names["ans"] = value = tree.accept(evaluator)
        print(f"{line:<26} {tree.accept(printer):<36} = {value:.10g}")
    except ParseError as e:
        print(e.show(), "| cause:", repr(e.__cause__))
    except (ArithmeticError, ValueError, LookupError, TypeError) as e:
        print(f"{line:<26} {type(e).__name__}: {e}")
print(evaluator.names, list(tokenize("a=1"))[:3])
try:
    Node().accept(object())
except NotImplementedError as e:
    print(e)

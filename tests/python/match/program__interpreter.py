# An interpreter for a small Lisp, written with match.
def tokens(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def parse(stream):
    match stream.pop(0):
        case "(":
            out = []
            while stream[0] != ")":
                out.append(parse(stream))
            stream.pop(0)
            return out
        case ")":
            raise SyntaxError("unexpected )")
        case word if word.lstrip("-").isdigit():
            return int(word)
        case word:
            return word


def evaluate(form, env):
    match form:
        case int():
            return form
        case str(name):
            while env is not None:
                if name in env[0]:
                    return env[0][name]
                env = env[1]
            raise NameError("unbound " + name)
        case ["quote", value]:
            return value
        case ["if", test, yes, no]:
            return evaluate(yes if evaluate(test, env) else no, env)
        case ["define", str(name), value]:
            env[0][name] = evaluate(value, env)
            return None
        case ["define", [str(name), *params], body]:
            env[0][name] = evaluate(["lambda", params, body], env)
            return None
        case ["lambda", [*params], body]:
            return lambda *args: evaluate(body, (dict(zip(params, args)), env))
        case ["let", [*pairs], body]:
            return evaluate(body, ({name: evaluate(v, env) for name, v in pairs}, env))
        case ["begin", *forms, last]:
            for f in forms:
                evaluate(f, env)
            return evaluate(last, env)
        case [head, *args]:
            f = evaluate(head, env)
            return f(*[evaluate(a, env) for a in args])
        case []:
            raise SyntaxError("empty form")


builtin = {"+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "null?": lambda l: l == []}
env = (builtin, None)
for line in ["(+ 1 2 3)", "(define x 10)", "(* x (- x 4))", "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 20)", "(let ((a 1) (b 2)) (+ a b x))", "((lambda (x y) (* x y)) 6 7)", "(quote (a (b c) 1))",
             "(define (map f l) (if (null? l) (quote ()) (begin (list (f (car l)) (map f (cdr l))))))", "(map fact (list 1 2 3))", "(begin (define y 5) (+ y 1))", "(undefined)", "()", "(car (list))", ")"]:
    try:
        print(line, "=>", evaluate(parse(tokens(line)), env))
    except (NameError, SyntaxError, IndexError) as e:
        print(line, "!!", type(e).__name__, e)
env[0].clear()

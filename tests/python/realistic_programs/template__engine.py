# A small template engine: variables, filters, conditions, loops, blocks.
class TemplateError(Exception):
    pass


FILTERS = {"upper": str.upper, "title": str.title, "length": len, "join": lambda v, sep=", ": sep.join(map(str, v)), "default": lambda v, d="": v or d, "escape": lambda v: str(v).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), "fixed": lambda v, n="2": "%.*f" % (int(n), v)}


def lex(text):
    at = 0
    while at < len(text):
        start = min((i for i in (text.find("{{", at), text.find("{%", at)) if i >= 0), default=-1)
        if start < 0:
            yield "text", text[at:], at
            return
        if start > at:
            yield "text", text[at:start], at
        close = "}}" if text[start + 1] == "{" else "%}"
        end = text.find(close, start)
        if end < 0:
            raise TemplateError("unclosed tag at %d" % start)
        yield ("var" if close == "}}" else "tag"), text[start + 2:end].strip(), start
        at = end + 2


class Scope:
    def __init__(self, values, parent=None): self.values, self.parent = values, parent

    def get(self, path):
        head, *rest = path.split(".")
        scope = self
        while scope is not None and head not in scope.values:
            scope = scope.parent
        value = scope.values[head] if scope is not None else None
        for part in rest:
            try:
                value = value[int(part)] if part.isdigit() else value[part] if isinstance(value, dict) else getattr(value, part)
            except (KeyError, IndexError, AttributeError):
                return None
        return value


def value_of(text, scope):
    expression, *filters = [p.strip() for p in text.split("|")]
    if expression[:1] in "'\"":
        value = expression[1:-1]
    elif expression.lstrip("-").isdigit():
        value = int(expression)
    else:
        value = scope.get(expression)
    for f in filters:
        name, _, arg = f.partition(":")
        if name not in FILTERS:
            raise TemplateError("no filter " + name)
        value = FILTERS[name](value, arg) if arg else FILTERS[name](value)
    return value


def test(text, scope):
    for word, f in ((" == ", lambda a, b: a == b), (" > ", lambda a, b: a > b), (" in ", lambda a, b: a in b)):
        if word in text:
            a, b = text.split(word)
            return f(value_of(a, scope), value_of(b, scope))
    if text.startswith("not "):
        return not test(text[4:], scope)
    return bool(value_of(text, scope))


def parse(stream, *ends):
    nodes = []
    for kind, text, at in stream:
        if kind != "tag":
            nodes.append((kind, text))
            continue
        word, _, rest = text.partition(" ")
        if word in ends:
            return nodes, word
        if word == "if":
            yes, end = parse(stream, "else", "endif")
            no = parse(stream, "endif")[0] if end == "else" else []
            nodes.append(("if", rest, yes, no))
        elif word == "for":
            name, _, items = rest.partition(" in ")
            nodes.append(("for", name, items, parse(stream, "endfor")[0]))
        elif word == "set":
            name, _, expression = rest.partition("=")
            nodes.append(("set", name.strip(), expression.strip()))
        else:
            raise TemplateError("unexpected %r at %d" % (word, at))
    if ends:
        raise TemplateError("missing " + ends[-1])
    return nodes, None


def render(nodes, scope, out):
    for kind, *rest in nodes:
        if kind == "text":
            out.append(rest[0])
        elif kind == "var":
            v = value_of(rest[0], scope)
            out.append("" if v is None else str(v))
        elif kind == "set":
            scope.values[rest[0]] = value_of(rest[1], scope)
        elif kind == "if":
            render(rest[1] if test(rest[0], scope) else rest[2], scope, out)
        else:
            name, items, body = rest
            items = list(value_of(items, scope) or ())
            for i, item in enumerate(items):
                inner = Scope({name: item, "loop": {"index": i + 1, "first": i == 0, "last": i == len(items) - 1}}, scope)
                render(body, inner, out)


def template(text, **values):
    out = []
    render(parse(lex(text))[0], Scope(values), out)
    return "".join(out)


class User:
    def __init__(self, name, age): self.name, self.age = name, age


users = [User("ann", 31), User("bob", 17), User("<eve>", 99)]
print(template("Hello {{ name|title }}, {{ missing|default:friend }}!", name="world"))
print(template("{% for u in users %}{{ loop.index }}. {{ u.name|escape }}{% if u.age > 18 %} (adult){% else %} (minor){% endif %}{% if not loop.last %}; {% endif %}{% endfor %}", users=users))
print(template("{% for row in rows %}{% for c in row %}{{ c }}{% if not loop.last %},{% endif %}{% endfor %}|{% endfor %}{{ rows.1.0 }} {{ d.k.n|fixed:3 }}", rows=[[1, 2], [3]], d={"k": {"n": 2}}))
print(template("{% set x = 'value' %}{{ x|upper }} {{ l|join:- }} {{ l|length }} {% if 2 in l %}two{% endif %}{% if x == 'value' %}!{% endif %}{% for e in empty %}never{% endfor %}", l=[1, 2, 3]))
for bad in ["{{ x", "{% if x %}", "{% fly %}", "{{ x|nope }}", "{% endif %}", "{% for x %}{{ x }}"]:
    try:
        print(template(bad, x=1))
    except TemplateError as e:
        print(bad, "!!", e)

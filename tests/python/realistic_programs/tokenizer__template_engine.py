# A small template language: {{ expressions }}, {% for %}, {% if %}, filters and errors with line numbers.
class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(message, line)
        self.line = line

    def __str__(self):
        return f"line {self.line}: {self.args[0]}"


FILTERS = {"upper": str.upper, "title": str.title, "length": len, "join": lambda xs, sep=", ": sep.join(map(str, xs)), "money": lambda x: f"${x:,.2f}", "default": lambda x, d="-": d if x in (None, "") else x}


def tokens(source):
    line, at = 1, 0
    while at < len(source):
        starts = [(source.find(m, at), m) for m in ("{{", "{%", "{#")]
        found = min((s for s in starts if s[0] >= 0), default=None)
        if found is None:
            yield "text", source[at:], line
            return
        position, mark = found
        if position > at:
            yield "text", source[at:position], line
            line += source.count("\n", at, position)
        close = {"{{": "}}", "{%": "%}", "{#": "#}"}[mark]
        end = source.find(close, position)
        if end < 0:
            raise TemplateError(f"{mark} is never closed", line)
        body = source[position + 2:end].strip()
        if mark != "{#":
            yield {"{{": "value", "{%": "tag"}[mark], body, line
        line += source.count("\n", position, end)
        at = end + 2


class Block(list):
    def render(self, scope):
        return "".join(part.render(scope) for part in self)


class Text:
    def __init__(self, text): self.text = text
    def render(self, scope): return self.text


class Value:
    def __init__(self, code, line):
        self.line = line
        self.expression, *self.filters = [p.strip() for p in code.split("|")]

    def render(self, scope):
        return str(self.value(scope))

    def value(self, scope):
        result = lookup(self.expression, scope, self.line)
        for f in self.filters:
            name, _, argument = f.partition(":")
            if name not in FILTERS:
                raise TemplateError(f"no filter {name!r}; did you mean one of {sorted(FILTERS)}?", self.line)
            try:
                result = FILTERS[name](result, argument.strip("'\"")) if argument else FILTERS[name](result)
            except (TypeError, ValueError) as e:
                raise TemplateError(f"{name}: {e}", self.line) from e
        return result


class For:
    def __init__(self, names, source, body, line): self.names, self.source, self.body, self.line = names, source, body, line

    def render(self, scope):
        items = list(self.source.value(scope))
        out = []
        for i, item in enumerate(items):
            values = item if len(self.names) > 1 else (item,)
            inner = {**scope, **dict(zip(self.names, values)), "loop": {"index": i + 1, "first": i == 0, "last": i == len(items) - 1}}
            out.append(self.body.render(inner))
        return "".join(out)


class If:
    def __init__(self): self.branches = []

    def render(self, scope):
        for condition, body in self.branches:
            if condition is None or condition.value(scope):
                return body.render(scope)
        return ""


def lookup(path, scope, line):
    if path[:1] in "'\"":
        return path[1:-1]
    if path.lstrip("-").isdigit():
        return int(path)
    if path.startswith("not "):
        return not lookup(path[4:], scope, line)
    first, *rest = path.split(".")
    try:
        value = scope[first]
        for name in rest:
            try:
                value = value[int(name) if name.isdigit() else name]
            except (TypeError, KeyError, IndexError):
                value = getattr(value, name)
            if callable(value):
                value = value()
        return value
    except (KeyError, AttributeError) as e:
        raise TemplateError(f"{path!r} is unknown ({type(e).__name__})", line) from None


def parse(source):
    stack = [("root", Block(), None)]
    for kind, body, line in tokens(source):
        block = stack[-1][1]
        if kind == "text":
            block.append(Text(body))
        elif kind == "value":
            block.append(Value(body, line))
        else:
            word, *rest = body.split()
            if word == "for":
                at = rest.index("in")
                names = [n.strip(",") for n in rest[:at]]
                loop = For(names, Value(" ".join(rest[at + 1:]), line), Block(), line)
                block.append(loop)
                stack.append(("for", loop.body, loop))
            elif word == "if":
                node = If()
                node.branches.append((Value(" ".join(rest), line), Block()))
                block.append(node)
                stack.append(("if", node.branches[-1][1], node))
            elif word in ("elif", "else"):
                if stack[-1][0] != "if":
                    raise TemplateError(f"{word} without if", line)
                node = stack.pop()[2]
                node.branches.append((Value(" ".join(rest), line) if rest else None, Block()))
                stack.append(("if", node.branches[-1][1], node))
            elif word.startswith("end"):
                if stack[-1][0] != word[3:]:
                    raise TemplateError(f"{word} closes {stack[-1][0]}", line)
                stack.pop()
            else:
                raise TemplateError(f"unknown tag {word!r}", line)
    if len(stack) > 1:
        raise TemplateError(f"{stack[-1][0]} is never closed", source.count("\n") + 1)
    return stack[0][1]


class User:
    def __init__(self, name, age): self.name, self.age = name, age
    def shout(self): return self.name.upper() + "!"


page = """<h1>{{ title | title }}</h1>{# a comment #}
{% for u in users %}{% if loop.first %}<ul>
{% endif %}  <li>{{ loop.index }}. {{ u.name }} ({{ u.age | default:'?' }}){% if u.age %} {{ u.shout }}{% else %} no age{% endif %}</li>
{% if loop.last %}</ul>{% endif %}{% endfor %}
{% for k, v in prices.items %}{{ k }}={{ v | money }}; {% endfor %}
{{ tags | join:' / ' }} {{ tags | length }} {{ tags.0 }} {{ 'literal' | upper }} {{ missing | default }}
"""
scope = {"title": "the list of people", "users": [User("Ann", 30), User("Bob", None)], "prices": {"tea": 2.5, "gold": 1234567}, "tags": ["a", "b"], "missing": None}
print(parse(page).render(scope))
for bad in ("{{ nothing }}", "a\nb\n{{ x", "{% if a %}", "{% endfor %}", "\n{% else %}", "{% blink %}", "{{ tags | reverse }}", "{{ title | money }}", "{{ users.5.name }}", "{% for x in 5 %}{% endfor %}"):
    try:
        print(repr(parse(bad).render(scope)))
    except TemplateError as e:
        print(e, "|", repr(e.__cause__))
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)

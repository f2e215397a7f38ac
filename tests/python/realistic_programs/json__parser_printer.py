# A JSON reader and writer.
class JsonError(ValueError):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


class Reader:
    escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message):
        raise JsonError(message, self.at)

    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            self.fail("expected %r" % c)
        self.at += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c and c in "-0123456789":
            return self.number()
        self.fail("unexpected %r" % c)

    def object(self):
        result = {}
        self.expect("{")
        while self.peek() != "}":
            if result:
                self.expect(",")
                self.peek()
            key = self.string()
            self.expect(":")
            result[key] = self.value()
        self.at += 1
        return result

    def array(self):
        result = []
        self.expect("[")
        while self.peek() != "]":
            if result:
                self.expect(",")
            result.append(self.value())
        self.at += 1
        return result

    def string(self):
        self.expect('"')
        parts = []
        while True:
            if self.at >= len(self.text):
                self.fail("unterminated string")
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(parts)
            if c == "\\":
                c = self.text[self.at]
                self.at += 1
                if c == "u":
                    parts.append(chr(int(self.text[self.at:self.at + 4], 16)))
                    self.at += 4
                elif c in self.escapes:
                    parts.append(self.escapes[c])
                else:
                    self.fail("bad escape %r" % c)
            else:
                parts.append(c)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        text = self.text[start:self.at]
        try:
            return int(text) if text.lstrip("-").isdigit() else float(text)
        except ValueError:
            self.fail("bad number %r" % text)


def loads(text):
    reader = Reader(text)
    value = reader.value()
    if reader.peek():
        reader.fail("extra text")
    return value


def dumps(value, indent=None, level=0):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    if value is None:
        return "null"
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if " " <= c < "\x7f" else "\\u%04x" % ord(c)) for c in value) + '"'
    if isinstance(value, dict):
        items = [dumps(str(k)) + ": " + dumps(v, indent, level + 1) for k, v in value.items()]
        return "{" + pad + ("," + (pad or " ")).join(items) + end + "}" if items else "{}"
    if isinstance(value, (list, tuple)):
        items = [dumps(v, indent, level + 1) for v in value]
        return "[" + pad + ("," + (pad or " ")).join(items) + end + "]" if items else "[]"
    raise TypeError("cannot write " + type(value).__name__)


document = '{"name": "Quire \\u00e9\\n", "tags": ["a", "b\\"c"], "n": -12.5e2, "big": 12345678901234567890, "nested": {"t": true, "f": false, "z": null, "e": {}, "l": []}}'
data = loads(document)
print(data)
print(dumps(data))
print(dumps(data, 2))
print(loads(dumps(data)) == data, loads(dumps(data, 4)) == data, loads(" [1 , 2,3 ] "), loads('"x"'), loads("0"), loads("[[[[]]]]"))
for bad in ["", "{", "[1 2]", '{"a" 1}', "tru", '"abc', '"\\q"', "[1,]", "{1: 2}", "1 2", "-", "1.2.3", "[1, }"]:
    try:
        print(loads(bad))
    except JsonError as e:
        print(repr(bad), e, e.position)
try:
    dumps({1})
except TypeError as e:
    print(e)
deep = []
for _ in range(50):
    deep = [deep]
print(loads(dumps(deep)) == deep, len(dumps([list(range(20))] * 20)), dumps((1, (2,))), dumps({1: {2: 3}}))

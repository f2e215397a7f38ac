# IncrementalNewlineDecoder by itself and behind another decoder.
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


for translate in (False, True):
    d = io.IncrementalNewlineDecoder(None, translate)
    print(translate, d.newlines, [d.decode(part) for part in ("a\r", "\nb\r", "c\n", "\r", "", "\n")], d.newlines)
    print([d.decode(part, final) for part, final in (("x\r", True), ("\n", False), ("y\r", False), ("", True), ("\u20ac\r\nz", False))], d.newlines)
    print(d.decode("q\r"), d.getstate(), d.reset(), d.getstate(), d.newlines, d.setstate((b"", 1)), d.decode("w"), d.getstate())


class Upper:
    def __init__(self):
        self.calls = []

    def decode(self, data, final=False):
        self.calls.append((data, final))
        return data.decode().upper()

    def getstate(self):
        return b"left", 5

    def setstate(self, state):
        self.calls.append(state)

    def reset(self):
        self.calls.append("reset")


inner = Upper()
d = io.IncrementalNewlineDecoder(inner, translate=True)
print(d.decode(b"a\r"), d.decode(b"\nb", final=True), d.getstate(), d.setstate((b"x", 7)), d.reset(), inner.calls)
for call in (
    lambda: io.IncrementalNewlineDecoder(), lambda: io.IncrementalNewlineDecoder(None), lambda: io.IncrementalNewlineDecoder(None, True).decode(b"x"),
    lambda: io.IncrementalNewlineDecoder(None, True).decode(3), lambda: d.setstate(3), lambda: d.decode(), lambda: io.IncrementalNewlineDecoder(3, True).decode("x"),
    lambda: io.IncrementalNewlineDecoder.__new__(io.IncrementalNewlineDecoder).decode("x"),
):
    print(attempt(call))

# StringIO: every method, its results and its refusals.
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


s = io.StringIO("abc\ndef\n")
print(s.read(2), s.readline(), s.read(), repr(s.read()), s.tell())
print(s.seek(0), s.readlines(), s.seek(0), s.readlines(1), s.seek(1), s.readline(1), list(s))
print(s.seek(0, 2), s.seek(0, 1), s.seek(12), s.write("\u017e\U0001f600"), ascii(s.getvalue()))
print(s.truncate(3), repr(s.getvalue()), s.tell(), s.truncate(), repr(s.getvalue()))
print(s.seek(1), s.write("B"), s.getvalue(), s.writelines(["x", "y"]), s.getvalue())
for call in (
    lambda: s.read("x"), lambda: s.readline(2.5), lambda: s.readlines("x"), lambda: s.seek(1.5), lambda: s.seek(-1), lambda: s.seek(0, 5),
    lambda: s.seek(3, 1), lambda: s.seek(1, 2), lambda: s.truncate(-1), lambda: s.truncate("x"), lambda: s.write(b"x"), lambda: s.write(None),
    lambda: s.writelines([1]), lambda: s.fileno(), lambda: s.detach(), lambda: s.name, lambda: s.encoding, lambda: s.errors, lambda: s.newlines,
    lambda: s.line_buffering, lambda: s.isatty(), lambda: s.readable(), lambda: s.writable(), lambda: s.seekable(), lambda: s.closed,
    lambda: io.StringIO(b"x"), lambda: io.StringIO(3), lambda: io.StringIO("x", "y"), lambda: io.StringIO("x", 3),
    lambda: io.StringIO(None).getvalue(), lambda: io.StringIO("x", "\n", 3), lambda: io.StringIO(newline="\r").newlines,
    lambda: io.StringIO.__new__(io.StringIO).read(), lambda: io.StringIO.__new__(io.StringIO).closed,
):
    print(attempt(call))
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\r\nb\rc\nd", newline=newline)
    print(repr(newline), list(s), repr(s.getvalue()), s.newlines, s.__getstate__())
    s = io.StringIO(newline=newline)
    s.write("x\ny\r\nz\r")
    s.write("\nw")
    print(repr(s.getvalue()), s.seek(0), repr(s.readline()), s.readlines(), s.newlines)
    c = io.StringIO()
    c.__setstate__(s.__getstate__())
    print(repr(c.getvalue()), c.tell())
for state in (3, ("x",), (b"x", "\n", 0, None), ("x", "\n", -1, None), ("x", "\n", "y", None), ("x", "\n", 0, 3), ("x", "q", 0, None)):
    print(attempt(s.__setstate__, state))
with io.StringIO("in with") as t:
    print(t.read())
for call in (
    t.read, t.readline, t.getvalue, t.tell, t.truncate, t.isatty, t.readable, t.close, lambda: t.seek(0), lambda: t.write(""),
    lambda: list(t), lambda: next(t), lambda: t.__enter__(), lambda: t.closed,
):
    print(attempt(call))

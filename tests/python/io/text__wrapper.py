# TextIOWrapper over other files: buffering, reconfigure, detach, properties, bad files beneath.
import io


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


class Loud(io.BytesIO):
    name = "loud"

    def write(self, data):
        print("  write", bytes(data))
        return super().write(data)

    def flush(self):
        if not self.closed:
            print("  flush")
        return super().flush()

    def close(self):
        print("  close")
        super().close()


for kwargs in (dict(), dict(line_buffering=True), dict(write_through=True)):
    print(kwargs)
    t = io.TextIOWrapper(Loud(), encoding="utf-8", **kwargs)
    print(t, t.line_buffering, t.write_through)
    t.write("a")
    t.write("b\n")
    t.write("c\rd")
    t.write("x" * 9000)
    t.flush()
    t.close()
    t.close()
t = io.TextIOWrapper(Loud(b"one\ntwo\n"), encoding="utf-8")
t.mode = "made up"
print(repr(t), t.readline(), attempt(t.reconfigure, encoding="ascii"), attempt(t.reconfigure, newline=""), t.reconfigure(line_buffering=True), t.line_buffering)
b = t.detach()
print(b.tell() > 0, attempt(t.read), attempt(t.close), attempt(lambda: t.closed), attempt(lambda: t.name), attempt(repr, t), t.buffer, t.encoding)
t = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
t.write("\u20ac")
t.reconfigure(encoding="latin-1", errors="replace")
t.write("\u20ac\u00e9")
t.reconfigure(encoding="utf-16-le")
t.write("z\n")
t.reconfigure(newline="\r\n")
t.write("\n")
t.flush()
print(t.buffer.getvalue(), t.encoding, t.errors)
for kwargs in (dict(encoding=3), dict(errors=3), dict(newline=3), dict(newline="q"), dict(encoding="nope"), dict(line_buffering="x"), dict(x=1)):
    print(attempt(t.reconfigure, **kwargs))
for args in ((), (3,), (io.BytesIO(), 3), (io.BytesIO(), "nope"), (io.BytesIO(), "hex"), (io.BytesIO(), "ascii", 3), (io.BytesIO(), None, None, "z")):
    print(attempt(io.TextIOWrapper, *args) if len(args) != 3 or args[2] != 3 else attempt(io.TextIOWrapper, *args))
print(attempt(setattr, t, "_CHUNK_SIZE", 0), attempt(setattr, t, "_CHUNK_SIZE", "x"), t._CHUNK_SIZE)


class Bad(io.BytesIO):
    def read(self, size=-1):
        return "text"

    def read1(self, size=-1):
        return 3


t = io.TextIOWrapper(Bad(b"abc"), encoding="ascii")
print(attempt(t.read), attempt(t.readline), attempt(t.read, 1), attempt(next, t))


class Own(io.TextIOWrapper):
    def readline(self, *args):
        return self.answer


t = Own(io.BytesIO(b"abc"), encoding="ascii")
t.answer = "x"
print(next(t))
t.answer = 3
print(attempt(next, t))
t.answer = ""
print(list(t), vars(t))
print(attempt(io.TextIOWrapper.__new__(io.TextIOWrapper).read))

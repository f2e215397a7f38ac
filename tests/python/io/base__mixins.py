# _IOBase and its three heirs: what a class written in Python gets from them.
import io
import _io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


b = _io._IOBase()
for name, *args in (
    ("seek", 0), ("tell",), ("truncate",), ("fileno",), ("flush",), ("isatty",), ("readable",), ("writable",), ("seekable",), ("_checkClosed",),
    ("_checkReadable",), ("_checkWritable",), ("_checkSeekable",), ("readline",), ("readlines",), ("writelines", ["x"]), ("__next__",), ("close",),
    ("close",), ("flush",), ("isatty",), ("__enter__",), ("__iter__",), ("readlines",), ("writelines", []), ("_checkClosed",), ("tell",),
):
    print(name, attempt(getattr(b, name), *args))
print(b.closed, vars(b))


class Lines(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part, self.data = self.data[:2], self.data[2:]
        buffer[:len(part)] = part
        return len(part)

    def write(self, data):
        print("   write", data)


with Lines(b"one\ntwo\nthree") as f:
    print(f.readline(), f.readline(2), f.read(1), f.read(5), f.readlines(), f.read(), list(f), f.writelines([b"x", b"y"]))
print(f.closed, attempt(f.readline), attempt(lambda: list(f)))
print(Lines(b"all of it").readall(), Lines(b"abc").read(), Lines(b"a\nb\nc\n").readlines(3), [line for line in Lines(b"p\nq")])


class Peeking(Lines):
    def peek(self, size=0):
        print("   peek", size)
        return self.data[:2]


print(Peeking(b"ab\ncdef\n").readline(), Peeking(b"abcdef").readline(4))


class Odd(io.RawIOBase):
    answer = None

    def read(self, size=-1):
        return self.answer

    def readinto(self, buffer):
        return self.answer


o = Odd()
for answer in (None, "x", 3, b"", 10 ** 6):
    o.answer = answer
    print(attempt(o.readline), attempt(o.readall), attempt(io.RawIOBase.read, o, 4) if answer not in (3, 10 ** 6) else "")


class Buffered(io.BufferedIOBase):
    def read(self, size=-1):
        return b"abc" if size is None or size >= 3 else b"too long"

    read1 = read


target = bytearray(5)
print(Buffered().readinto(target), target, attempt(Buffered().readinto, bytearray(2)), Buffered().readinto1(bytearray(3)))
for base in (io.BufferedIOBase, io.TextIOBase):
    for name in ("detach", "read", "readline", "write"):
        if hasattr(base, name):
            print(base is io.TextIOBase, name, attempt(getattr(base(), name), *([] if name in ("detach", "read", "readline") else ["x"])))
print(io.TextIOBase().encoding, io.TextIOBase().newlines, io.TextIOBase().errors)


class Text(io.TextIOBase):
    def __init__(self, lines):
        self.lines = lines

    def readline(self):
        return self.lines.pop(0) if self.lines else ""


print(list(Text(["a", "b"])), Text(["c"]).readlines())
print(attempt(io.RawIOBase().readinto, bytearray(1)), attempt(io.RawIOBase().write, b""))
print([issubclass(a, c) for a in (io.FileIO, io.BytesIO, io.StringIO, io.TextIOWrapper) for c in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase)])

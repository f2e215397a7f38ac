# BufferedReader over a raw file written in Python: what is asked of it, call by call.
import io


class Raw(io.RawIOBase):
    def __init__(self, data, step):
        self.data, self.step, self.place = data, step, 0

    def readable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        part = self.data[self.place:self.place + min(self.step, len(buffer))]
        buffer[:len(part)] = part
        self.place += len(part)
        print("   readinto", len(buffer), "->", len(part))
        return len(part)

    def seek(self, offset, whence=0):
        self.place = offset if whence == 0 else self.place + offset if whence == 1 else len(self.data) + offset
        print("   seek", offset, whence, "->", self.place)
        return self.place

    def tell(self):
        return self.place


def show(reader, name, *args):
    try:
        result = getattr(reader, name)(*args)
    except Exception as error:
        result = type(error).__name__, str(error)
    print(name, args, type(result).__name__ if name == "detach" else result)


DATA = bytes(range(97, 123)) + b"\nline two\n" + b"0123456789" * 3
r = io.BufferedReader(Raw(DATA, 7), 10)
for name, *args in (
    ("read", 3), ("read1", 2), ("peek",), ("peek", 3), ("read1", 20), ("read1", 0), ("read", 12), ("readline",), ("readline", 3), ("readline",),
    ("tell",), ("seek", 30), ("seek", -2, 1), ("read", 1), ("readinto", bytearray(3)), ("readinto", bytearray(25)), ("readinto1", bytearray(30)),
    ("seek", -5, 2), ("read",), ("read",), ("read", 1), ("peek",), ("readline",), ("seek", 0), ("read", 0), ("read", -1), ("read", -2),
    ("readlines",), ("seek", 1), ("readlines", 5), ("write", b""), ("truncate",), ("flush",), ("seek", 0, 9), ("seek", -1), ("fileno",),
    ("read", "x"), ("readinto", b""), ("peek", "x"), ("detach",), ("read",),
):
    show(r, name, *args)


class Odd(io.RawIOBase):
    def __init__(self, answer):
        self.answer = answer

    def readable(self):
        return True

    def readinto(self, buffer):
        return self.answer


for answer in (None, -1, 10 ** 6, "x", 2.5):
    # Without a buffer between, CPython believes what it is told.
    r = io.BufferedReader(Odd(answer), 8)
    for name, *args in (("read", 3), ("read1", 3), ("peek",), ("readline",), ("readinto", bytearray(2))):
        show(r, name, *args)
for args in ((), (3,), (io.BytesIO(), 0), (io.BytesIO(), -4), (io.BytesIO(), "x"), (io.BytesIO(), 5, 6)):
    try:
        io.BufferedReader(*args)
    except Exception as error:
        print(type(error).__name__, error)
try:
    io.BufferedReader(io.RawIOBase())
except io.UnsupportedOperation as error:
    print(error)


class Reentrant(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, buffer):
        for call in (lambda: self.reader.read(1), self.reader.close):
            try:
                call()
            except RuntimeError as error:
                print(str(error)[:23])
        return 0


raw = Reentrant()
raw.reader = io.BufferedReader(raw)
print(raw.reader.read(2))
del raw.reader

# BufferedWriter and BufferedRandom over a raw file written in Python, call by call.
import io


class Raw(io.RawIOBase):
    def __init__(self, data=b"", most=100):
        self.bytes, self.most = io.BytesIO(data), most

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        count = self.bytes.readinto(buffer)
        print("   readinto", len(buffer), "->", count)
        return count

    def write(self, data):
        data = bytes(data)[:self.most]
        print("   write", data)
        return self.bytes.write(data)

    def seek(self, offset, whence=0):
        place = self.bytes.seek(offset, whence)
        print("   seek", offset, whence, "->", place)
        return place

    def tell(self):
        return self.bytes.tell()

    def truncate(self, size=None):
        print("   truncate", size)
        return self.bytes.truncate(self.bytes.tell() if size is None else size)


def show(file, name, *args):
    try:
        result = getattr(file, name)(*args)
    except Exception as error:
        result = type(error).__name__, str(error)
    print(name, [bytes(a) if isinstance(a, memoryview) else a for a in args], type(result).__name__ if name == "detach" else result)


w = io.BufferedWriter(Raw(most=3), 4)
for name, *args in (
    ("write", b"a"), ("write", b"bcd"), ("tell",), ("write", b"efghijk"), ("tell",), ("seek", 2), ("write", b"xy"), ("truncate",),
    ("write", b"1234"), ("write", bytearray(b"1")), ("write", memoryview(b"567")[1:]), ("flush",), ("write", "x"), ("write", 3), ("read",),
    ("peek",), ("writelines", [b"p", b"q"]), ("close",), ("write", b"x"), ("flush",), ("tell",), ("close",),
):
    show(w, name, *args)
f = io.BufferedRandom(Raw(b"0123456789abcdef"), 8)
for name, *args in (
    ("read", 3), ("write", b"AB"), ("read", 2), ("tell",), ("seek", 0), ("read",), ("seek", 2), ("write", b"zz"), ("read", 1), ("seek", -1, 2),
    ("write", b"END"), ("seek", 0), ("readline",), ("truncate", 5), ("tell",), ("seek", 0), ("read1", 3), ("peek",), ("write", b"x"),
    ("seek", 1, 1), ("read", 1), ("readinto", bytearray(4)), ("flush",), ("detach",), ("read",),
):
    show(f, name, *args)


class Blocking(Raw):
    calls = 0

    def write(self, data):
        self.calls += 1
        return None if self.calls > 1 else 2


w = io.BufferedWriter(Blocking(), 4)
for data in (b"abc", b"defg", b"hij", b"k"):
    try:
        print(w.write(data))
    except BlockingIOError as error:
        print(repr(error), error.characters_written, error.errno)
w.raw.calls = -100
w.raw.write = lambda data: len(data)
w.close()
pair = io.BufferedRWPair(io.BytesIO(b"incoming\nmore"), io.BytesIO(), 16)
for name, *args in (
    ("readline",), ("peek",), ("read1", 2), ("readinto", bytearray(1)), ("readinto1", bytearray(9)), ("read",), ("write", b"out"), ("flush",),
    ("readable",), ("writable",), ("seekable",), ("isatty",), ("seek", 0), ("tell",), ("close",), ("read",), ("write", b"x"), ("close",),
):
    show(pair, name, *args)
print(pair.closed)
for args in ((), (io.BytesIO(),), (io.RawIOBase(), io.BytesIO()), (io.BytesIO(), io.RawIOBase()), (io.BytesIO(), io.BytesIO(), 0)):
    try:
        io.BufferedRWPair(*args)
    except Exception as error:
        print(type(error).__name__, error)

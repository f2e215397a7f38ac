# Writes files to its folder.
# FileIO: descriptors, openers, closefd, being made twice.
import io


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


f = io.FileIO("f", "w")
print(f, f.write(b"hello world"), f.fileno() > 2, f.isatty(), f.closefd, f._blksize >= 512, f.tell(), f.seekable())
shared = open(f.fileno(), "rb+", closefd=False)
print(shared.raw.closefd, shared.name == f.fileno(), shared.raw.mode, attempt(shared.read))
shared.close()
print(f.closed, f.write(b"!"), attempt(f.read), f.truncate(5), f.tell(), f.truncate(), f.seek(0, 2))
f.close()
print(f, f.closed, f.close(), attempt(f.fileno), attempt(f.write, b""), attempt(f.tell), attempt(f.seekable), attempt(f.isatty), f.mode)


def opener(path, flags):
    print("opener", path, type(flags).__name__)
    kept.append(io.FileIO("f", "r"))
    return kept[-1].fileno()


kept = []
with open("any name", opener=opener) as g:
    print(g.name, repr(g.read(5)))
print(attempt(kept[0].close))
print(attempt(open, "x", opener=lambda path, flags: -3), attempt(open, "x", opener=lambda path, flags: "no"), attempt(open, "x", opener=lambda: 0))
f = io.FileIO("f")
first = f.fileno()
f.__init__("g", "w+")
print(f.name, f.mode, f.write(b"abc"), f.seek(1), f.read(), f.readall(), f.read(0), first == f.fileno())
buffer = bytearray(10)
print(f.seek(0), f.readinto(buffer), buffer, f.readinto(memoryview(buffer)[5:]), attempt(f.readinto, b"x"), attempt(f.write, "x"))
print(attempt(f.__init__, "missing"), f.closed)
for args in (("f", "rw"), ("f", ""), ("f", "r++"), ("f", "q"), ("f", 3), ("f", "r", False), (-5,), (3.5,), ("a\0b",)):
    print(args[1:], attempt(io.FileIO, *args))


class Named(io.FileIO):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = 1

    def read(self, size=-1):
        return b"<" + (super().read(size) or b"") + b">"


n = Named("g")
print(n.read(1), n.read(), n.extra, sorted(vars(n)), n.name, isinstance(n, io.RawIOBase))
n.name = "other"
print(repr(n).replace(repr(n.name), "NAME"))
n.name = n
print(attempt(repr, n))
n.name = ""
n.close()
print(vars(n))
for name in ("__reduce__", "__getstate__", "__copy__"):
    if hasattr(n, name) and name == "__reduce__":
        print(attempt(getattr(n, name)))

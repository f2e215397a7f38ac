# Writes files to its folder.
# tell and seek of text: places that round-trip, and what is refused.
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


with open("f", "w+") as f:
    print(f.tell(), f.write("first\nsecond\nth\u00efrd\n"), f.tell(), f.seek(0), f.readline(), f.tell(), f.readline(), f.tell())
    here = f.tell()
    rest = f.read()
    print(f.tell(), f.seek(here), f.read() == rest, f.seek(0, 2), f.tell(), f.seek(0, 1), repr(f.read()))
    print(f.seek(here), f.read(3), f.tell(), f.seek(f.tell()), f.read())
    print(attempt(f.seek, 1, 1), attempt(f.seek, -1, 2), attempt(f.seek, -1), attempt(f.seek, 0, 3), attempt(f.seek, "x"), attempt(f.seek, 1.5))
    f.seek(0)
    for line in f:
        print(repr(line), attempt(f.tell))
        break
    print(f.readline(), attempt(f.tell))
    print(list(f), f.tell())
    print(f.seek(6), f.truncate(), f.tell(), f.seek(0), repr(f.read()), f.truncate(3), f.tell(), f.seek(0), repr(f.read()))
    print(f.write("+end"), f.seek(0), f.read())
    f.seek(0)
    print(f.read(2), f.write("W"), f.tell(), f.seek(0), f.read())


class Blocked(io.BytesIO):
    def seekable(self):
        return False


t = io.TextIOWrapper(Blocked(b"abc"), encoding="ascii")
print(t.seekable(), attempt(t.tell), attempt(t.seek, 0), t.read())
t = io.TextIOWrapper(io.BytesIO(b"x\r\ny\r\nz"), encoding="utf-8")
t._CHUNK_SIZE = 2
marks = []
while True:
    marks.append(t.tell())
    if not t.read(1):
        break
print(marks)
for mark in marks:
    t.seek(mark)
    print(repr(t.read()), end=" ")
print()

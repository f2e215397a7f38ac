# BytesIO: every method, its results and its refusals.
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


b = io.BytesIO(b"abc\ndef\n")
print(b.read(2), b.read1(1), b.readline(), b.read(), b.read(), b.tell())
print(b.seek(0), b.readlines(), b.seek(0), b.readlines(1), b.seek(1), b.readline(1), list(b))
print(b.seek(-3, 2), b.seek(1, 1), b.seek(-100, 2), b.seek(20), b.write(b"end"), b.getvalue())
print(b.truncate(3), b.getvalue(), b.tell(), b.truncate(), b.getvalue())
target = bytearray(5)
print(b.seek(0), b.readinto(target), target, b.readinto(memoryview(target)[1:3]), b.readinto1(target) if hasattr(b, "readinto1") else None)
print(b.seek(0), b.write(bytearray(b"xy")), b.write(memoryview(b"z12")[1:]), b.writelines([b"q", bytearray(b"r")]), b.getvalue())
for call in (
    lambda: b.read("x"), lambda: b.read(1.5), lambda: b.read(2 ** 70), lambda: b.readline(2.5), lambda: b.readlines("x"),
    lambda: b.readinto(b"xx"), lambda: b.readinto(3), lambda: b.seek(1.5), lambda: b.seek(-1), lambda: b.seek(0, 5),
    lambda: b.truncate(-1), lambda: b.truncate("x"), lambda: b.write("x"), lambda: b.write(None), lambda: b.writelines([1]),
    lambda: b.writelines("x"), lambda: b.fileno(), lambda: b.detach(), lambda: b.peek(), lambda: b.name, lambda: b.mode,
    lambda: b.isatty(), lambda: b.readable(), lambda: b.writable(), lambda: b.seekable(), lambda: b.closed, lambda: b.flush(),
    lambda: io.BytesIO("x"), lambda: io.BytesIO(3), lambda: io.BytesIO(a=3), lambda: io.BytesIO(1, 2),
    lambda: io.BytesIO(initial_bytes=b"q").getvalue(), lambda: io.BytesIO(None).getvalue(),
):
    print(attempt(call))
with b as same:
    print(same is b)
for call in (
    b.read, b.readline, b.readlines, b.getvalue, b.getbuffer, b.tell, b.truncate, b.flush, b.isatty, b.readable, b.close,
    lambda: b.seek(0), lambda: b.write(b""), lambda: list(b), lambda: next(b), lambda: b.__enter__(), lambda: b.closed,
    lambda: b.readinto(bytearray(1)), lambda: b.writelines([]),
):
    print(attempt(call))

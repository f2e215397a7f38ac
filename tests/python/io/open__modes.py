# Writes files to its folder.
# Every mode, what it may do, and what open says of bad arguments.


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


def content(name="f"):
    with open(name, "rb") as f:
        return f.read()


with open("f", "w") as f:
    print(f, f.write("one\ntwo\n"), f.mode, f.name, f.encoding, f.errors, f.closed)
print(f.closed, content())
for mode in ("r", "rt", "w", "a", "r+", "w+", "a+", "tr+"):
    with open("f", mode) as f:
        print(mode, f.mode, f.buffer.mode, f.buffer.raw.mode, f.readable(), f.writable(), f.seekable(), f.tell(), f.buffer)
        print(" ", attempt(f.read), attempt(f.write, "xyz"), f.tell())
    print(" ", content())
for mode in ("rb", "wb", "ab", "rb+", "w+b", "ba+", "br"):
    with open("f", mode) as f:
        print(mode, f.mode, f.raw.mode, f.readable(), f.writable(), f.seekable(), f.tell(), f)
        print(" ", attempt(f.read), attempt(f.write, b"xyz"), f.tell())
    print(" ", content())
print(attempt(open, "f", "x"))
with open("new", "x") as f:
    f.write("made")
with open("raw", "xb", buffering=0) as f:
    print(f, f.write(b"abc"), f.tell(), f.mode)
with open("raw", "rb", 0) as f:
    print(f, f.read(2), f.readall(), f.read(1), f.tell())
for mode in ("", "rb+x", "U", "rr", "rtb", "rw", "t", "b", "z", "+", "r++", "wa"):
    print(repr(mode), attempt(open, "f", mode))
for kwargs in (
    dict(mode="rb", encoding="utf-8"), dict(mode="rb", errors="x"), dict(mode="rb", newline=""), dict(buffering=0), dict(newline="x"),
    dict(encoding="nope"), dict(encoding="hex"), dict(encoding="a\0b"), dict(closefd=False), dict(encoding=3), dict(errors=3), dict(newline=3),
    dict(mode=3), dict(opener=3), dict(buffering="x"), dict(buffering=1.5), dict(foo=1),
):
    print(kwargs, attempt(open, "f", **kwargs))
for args in ((), (3.5,), (None,), (-1,), (2 ** 40,), (b"nope",), ("nope\0",), (object,), ("f", "r", -1, None, None, None, True, None, 9)):
    print(args, attempt(open, *args))
print(open, open.__name__, open.__module__)

# Writes files to its folder.
# Line ends, read and written in every way.
DATA = b"unix\nmac\rdos\r\nlast\r"
with open("f", "wb") as f:
    f.write(DATA)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("f", newline=newline) as f:
        print(repr(newline), f.newlines, f.readlines(), f.newlines)
    with open("f", newline=newline) as f:
        print(" ", repr(f.read()), [f.seek(0) for _ in "x"], repr(f.readline(3)), repr(f.readline()), repr(f.read(2)))
    with open("f", newline=newline) as f:
        f._CHUNK_SIZE = 1
        print(" ", [line for line in f], f.newlines)
    with open("f", newline=newline) as f:
        f._CHUNK_SIZE = 5
        print(" ", repr("".join(iter(lambda: f.read(1), ""))))
    with open("g", "w", newline=newline) as f:
        f.write("a\nb\r\nc\r")
        f.writelines(["d\n", "\ne"])
    with open("g", "rb") as f:
        print(" ", f.read())
with open("g", "w", newline="\r\n") as f:
    print("one", "two", sep="\n", file=f)
    f.reconfigure(newline="\n")
    print("three", file=f)
with open("g", "rb") as f:
    print(f.read(), list(f))
with open("g", newline="") as f:
    text = f.read()
    print(repr(text), text.splitlines())

# Writes files to its folder.
# Copying a file in blocks, by lines, through a buffer, and comparing.
data = bytes(i * 7 % 251 for i in range(100_000))
with open("source", "wb") as f:
    print(f.write(data))


def copy(source, target, size):
    copied = 0
    with open(source, "rb") as read, open(target, "wb") as write:
        while block := read.read(size):
            copied += write.write(block)
    return copied


for size in (1000, 4096, 8192, 65536, 1_000_000):
    print(size, copy("source", "target", size), open("target", "rb").read() == data)
with open("source", "rb", buffering=0) as read, open("target", "wb", buffering=0) as write:
    buffer = bytearray(3000)
    view = memoryview(buffer)
    total = 0
    while count := read.readinto(buffer):
        total += write.write(view[:count])
    print(total)
with open("source", "rb") as f:
    print(f.read() == data, f.seek(50_000), f.read(10) == data[50_000:50_010], f.seek(-10, 2), f.read() == data[-10:])
    f.seek(0)
    lines = f.readlines()
    print(len(lines), b"".join(lines) == data, sum(map(len, lines)))
with open("target", "rb+") as f:
    f.seek(10)
    f.write(b"patched")
    f.seek(0, 2)
    f.write(b"tail")
    print(f.tell(), f.seek(8), f.read(12))
with open("target", "rb") as f:
    changed = f.read()
print(len(changed), [i for i, (a, b) in enumerate(zip(data, changed)) if a != b], changed[-4:])
import sys
with open("target", "w+b", buffering=16) as f:
    for i in range(1000):
        f.write(b"%04d" % i)
        if i % 100 == 0:
            f.seek(-4, 1)
            print(f.read(4), end=" ")
    print(f.tell(), f.seek(400), f.read(8))

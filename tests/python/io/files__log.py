# Writes files to its folder.
# A log that is appended to, followed, counted and cut.
import io


def log(message, level="INFO"):
    with open("app.log", "a", encoding="utf-8") as f:
        print(f"{level}: {message}", file=f)


log("started")
log("caf\u00e9 opened")
log("disk full", "ERROR")
follow = open("app.log", encoding="utf-8")
print(follow.readlines())
print(repr(follow.read()))
log("more")
print(follow.readlines(), follow.tell())
log("again", "ERROR")
print(follow.readline(), repr(follow.readline()))
follow.close()
with open("app.log", encoding="utf-8") as f:
    counts = {}
    for number, line in enumerate(f, 1):
        level, _, message = line.rstrip("\n").partition(": ")
        counts.setdefault(level, []).append((number, message))
print(counts)
with open("app.log", "r+", encoding="utf-8") as f:
    kept = [line for line in f if not line.startswith("INFO")]
    f.seek(0)
    f.truncate()
    f.writelines(kept)
with open("app.log", "rb") as f:
    print(f.read())
with open("app.log", "a+") as f:
    print(f.tell(), f.read(), f.seek(0), f.readline(), f.write("at the end\n"), f.seek(0), len(f.readlines()))
line_buffered = open("lines", "w", buffering=1)
line_buffered.write("no end yet")
print(repr(open("lines").read()), line_buffered.line_buffering)
line_buffered.write(" now\n")
print(repr(open("lines").read()))
line_buffered.close()
big = open("big", "w")
for i in range(3000):
    big.write(f"line {i}\n")
print(len(open("big").read()) < 3000 * 10, big.tell())
big.close()
with open("big") as f:
    print(sum(1 for line in f), f.tell(), f.seek(0), f.readline(), sum(len(line) for line in f))
with open("big", "rb") as f, io.TextIOWrapper(f, encoding="ascii") as t:
    print(next(t), t.readline(), t.closed)
print(f.closed)

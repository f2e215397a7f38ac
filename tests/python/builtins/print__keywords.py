# print with all its keywords, and other targets.
import sys


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print()
print(1, 2, 3)
print("a", "b", sep="")
print("a", "b", sep="--", end="!\n")
print(1, "a", None, [1], 2.5, sep=", ")
print("no newline", end="")
print(" continued")
print("x", "y", sep=None, end=None)
print(*[1, 2, 3], sep="\n")
print(*"abc", sep="|", end="$\n")
print("", "", sep="-")
print("end é", end=" 😀\n")
print("flushed", flush=True)
print(sep="x", end="only end\n")


class File:
    def __init__(self): self.text = []
    def write(self, s): self.text.append(s)
    def flush(self): self.text.append("<flush>")


f = File()
print("to", "file", 5, file=f, sep="_", end="<end>")
print(file=f)
print("flush", file=f, flush=True)
print(f.text)


class NoWrite:
    pass


class WriteFails:
    def write(self, s): raise OSError("disk full")


class NoFlush:
    def write(self, s): pass


for g in [lambda: print("x", file=NoWrite()), lambda: print("x", file=5), lambda: print("x", file=WriteFails()), lambda: print("x", file=NoFlush(), flush=True), lambda: print("x", sep=5), lambda: print("x", end=b""), lambda: print("x", unknown=1), lambda: print("x", file=NoFlush())]:
    error(g)
print(print("returns"), None)
saved = sys.stdout
capture = File()
sys.stdout = capture
print("captured", 1)
sys.stdout.write("direct\n")
sys.stdout = saved
print(capture.text)
sys.stdout = None
print("goes nowhere")
sys.stdout = saved
del sys.stdout
try:
    print("lost")
except RuntimeError as e:
    sys.stdout = saved
    print("error:", e)
print(sys.stdout.write("abc\n"), sys.stdout is sys.__stdout__, sys.stdout.flush())
sys.stderr.write("")
print("to stdout explicitly", file=sys.stdout)
print("None file", file=None)


class Str:
    def __str__(self): return "str called"
    def __repr__(self): return "repr called"


class Fails:
    def __str__(self): raise ValueError("str failed")


print(Str(), [Str()])
error(lambda: print("before", Fails(), "after"))
print("%s" % "formatted", f"{'f-string'}", "{}".format("format"))
print("tab\tnewline\\n", r"raw\n", "nul\0".encode(), "bell\a".encode())
print(True, None, ..., NotImplemented, int, 1e100, 10 ** 20, -0.0, b"\xff", range(3), {1: "a"}, (1,), frozenset())
for i in range(3):
    print(i, end=", " if i < 2 else "\n")
print("multi\nline", "text\n")
print("a" * 100)
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(e.encoding, e.start, e.end, e.reason)
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
print("done")

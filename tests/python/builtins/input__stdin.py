# input() reads lines from standard input, which the test supplies.
import sys

name = input("name? ")
print(repr(name))
print(repr(input()), repr(input("prompt: é ")), repr(input(5)), repr(input([1])))
print(repr(sys.stdin.readline()), repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    if line.startswith("last of loop"):
        break
try:
    input(1, 2)
except TypeError as e:
    print(e)
print(repr(sys.stdin.read(5)), repr(sys.stdin.read()), repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input("at the end: ")
except EOFError as e:
    print(type(e).__name__, e)
print(sys.stdin.isatty(), sys.stdin.encoding.lower().replace("-", ""))


class Fake:
    def __init__(self, lines): self.lines = lines
    def readline(self): return self.lines.pop(0) if self.lines else ""


saved = sys.stdin
sys.stdin = Fake(["first\n", "no newline"])
print(repr(input("fake: ")), repr(input()))
try:
    input()
except EOFError as e:
    print(e)
sys.stdin = Fake([5])
try:
    input()
except TypeError as e:
    print(e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)
sys.stdin = saved

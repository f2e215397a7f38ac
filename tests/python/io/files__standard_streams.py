# The standard streams beside files: print to, read from, their properties.
import sys

for name in ("stdin", "stdout", "stderr"):
    stream = getattr(sys, name)
    print(name, stream.name, stream.mode, stream.encoding, stream.fileno(), stream.readable(), stream.writable(), stream.closed)
    print(" ", type(stream).__name__, stream.errors)
print("written", file=sys.stdout, flush=True)
sys.stdout.write("one\n")
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
out = open(sys.stdout.fileno(), "w", closefd=False)
out.write("through a file of its own\n")
out.close()
print("still open")
print(repr(sys.stdin.read()))

# The bytes beneath the standard streams, beside their text; copies of exceptions.
import sys
print("text é first"); sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xc3\xa9\n"); sys.stdout.buffer.flush()
print("more text")
sys.stdout.flush()
sys.stdout.buffer.write(b"before the text\n")
n = sys.stdout.buffer.write(b"x" * 9000 + b"\n"); sys.stdout.buffer.flush(); print(n)
print(repr(sys.stdin.buffer), sys.stdin.buffer.name, sys.stdin.buffer.readable(), sys.stdin.line_buffering)
print(sys.stdin.buffer.readline(), sys.stdin.buffer.read(3), sys.stdin.buffer.readline(2), list(sys.stdin.buffer))
for f in (lambda: sys.stdout.buffer.write("x"), lambda: sys.stdout.buffer.write(5)):
    try: f()
    except TypeError as e: print(e)
for e in (OSError(2,'x','f'), OSError(2,'x','f',None,'g'), OSError('a'), ImportError('m',name='n'), ImportError('m'), AttributeError('m',name='n',obj=5), AttributeError('m')):
    print(e.__reduce__())
e = AttributeError('m', name='n'); e.x = 1; print(e.__getstate__())

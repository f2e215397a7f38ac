# exit and quit: objects that say how to use them, close stdin and raise SystemExit.
import builtins
import sys

print(builtins.exit is exit, "quit" in dir(builtins))
for f in (exit, quit):
    print(repr(f), str(f), type(f).__name__, type(f).__module__, f.name, f.eof)
    for a in ((), (3,), ("text",), (None,), ((1, 2),)):
        try:
            f(*a)
        except SystemExit as e:
            print(e.code, e.args)
    for a, k in (((1, 2), {}), ((), {"foo": 1}), ((1,), {"code": 2}), ((), {"code": 7})):
        try:
            f(*a, **k)
        except (SystemExit, TypeError) as e:
            print(type(e).__name__, e)
print(sys.stdin.closed)
print(type(exit)("leave", "a key"))


class Stream:
    def close(self):
        print("closing")
        raise OSError("not heard")


sys.stdin = Stream()
try:
    exit(4)
except SystemExit as e:
    print(e.code, e.__context__)
sys.stdin = None
exit(5)

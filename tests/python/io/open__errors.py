# Writes files to its folder.
# What the system refuses becomes the right exception.
import io


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror, error.filename, error.filename2, error.args, isinstance(error, ValueError))
        print(" ", error)
    except Exception as error:
        print(type(error).__name__, error)


attempt(open, "missing")
attempt(open, b"missing", "rb")
attempt(open, "missing/deeper", "w")
attempt(open, "/", "r")
attempt(open, "/", "w")
open("file", "w").close()
attempt(open, "file/below")
attempt(open, "file", "x")
attempt(open, 12345)
attempt(io.FileIO, "missing")
attempt(io.FileIO, 12345, "w")
attempt(open, "x" * 300)


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


attempt(open, Path("missing"))
attempt(open, Path(3))
with open(Path("by path"), "w") as f:
    print(f.name, f.write("x"))
with open("file", "w") as f:
    attempt(f.read)
    attempt(f.readline)
    attempt(lambda: next(f))
    attempt(f.seek, 1, 1)
with open("file") as f:
    attempt(f.write, "x")
    attempt(f.seek, -1)
    attempt(f.seek, 0, 3)
with open("file", "rb") as f:
    attempt(f.write, b"x")
    attempt(f.seek, -1)
    attempt(f.seek, -1, 2)
    attempt(f.truncate, 0)
with open("file", "rb", 0) as f:
    attempt(f.seek, -1)
    attempt(f.seek, 0, 9)
    attempt(f.write, b"x")
    attempt(f.truncate, 0)
with open("file", "wb", 0) as f:
    attempt(f.read)
    attempt(f.readinto, bytearray(3))
    attempt(f.readall)
    attempt(f.truncate, -1)
raised = None
try:
    open("missing")
except FileNotFoundError as error:
    raised = error
print(raised.__traceback__.tb_lineno > 0, repr(raised))
print(io.UnsupportedOperation.__mro__, io.BlockingIOError is BlockingIOError)
print(repr(BlockingIOError(11, "later", 5)), BlockingIOError(11, "later", 5).characters_written, BlockingIOError(11, "later", 5).filename)

# A class written in Python is closed when it goes; errors then are reported, not raised.
import io
import sys


def report(unraisable):
    print("unraisable:", type(unraisable.exc_value).__name__, unraisable.exc_value)


sys.unraisablehook = report


class File(io.RawIOBase):
    def __init__(self, name):
        self.name = name

    def close(self):
        if not self.closed:
            print("closing", self.name, getattr(self, "_finalizing", False))
        super().close()

    def flush(self):
        if not self.closed:
            print("flushing", self.name)
        super().flush()


File("dropped")
f = File("closed by hand")
f.close()
f.close()
del f
with File("in with") as f:
    pass
del f
cycle = File("in a cycle")
cycle.self = cycle
del cycle
import gc

gc.collect()


class Failing(File):
    def flush(self):
        raise ValueError("cannot flush")


Failing("failing")
f = Failing("failing by hand")
try:
    f.close()
except ValueError as error:
    print("raised", error, f.closed)
del f


class Both(io.BytesIO):
    def flush(self):
        raise KeyError("flush")

    def close(self):
        raise ValueError("close")


for maker in (io.BufferedWriter, io.TextIOWrapper):
    f = maker(Both())
    try:
        f.close()
    except Exception as error:
        print(repr(error), repr(error.__context__))
    del f


class Own(io.RawIOBase):
    def __del__(self):
        print("own __del__", self.closed)
        super().__del__()
        print("after", self.closed)


Own()


class Kept(io.RawIOBase):
    def close(self):
        kept.append(self)
        super().close()


kept = []
Kept()
print(len(kept), kept[0].closed)
del kept[0]


class Broken(io.RawIOBase):
    @property
    def closed(self):
        raise RuntimeError("who knows")


Broken()
last = File("at the end")
print("end")

# getsizeof is what __sizeof__ says, grows with the contents, and is there for everything.
import sys
import gc


class Plain:
    pass


p = Plain()
p.a = 1
things = [1, 1 << 100, 1.5, 1j, "a", "\u1234" * 10, b"abc", bytearray(100), [1, 2], (1, 2), {1: 2}, {1}, frozenset([1]), range(3),
          slice(1), None, True, ..., NotImplemented, int, Plain, p, len, gc, lambda: 1, (x for x in ()), iter([]), ValueError(1),
          memoryview(b"a"), property(), (lambda: 1).__code__, object(), type, {}.keys(), zip(), enumerate([])]
print(all(isinstance(sys.getsizeof(x), int) and sys.getsizeof(x) > 0 for x in things))
print(all(sys.getsizeof(x) >= x.__sizeof__() for x in things if not isinstance(x, type)))
print(sys.getsizeof([0] * 1000) - sys.getsizeof([]) >= 8000)
print(sys.getsizeof((0,) * 1000) - sys.getsizeof(()) >= 8000)
print(sys.getsizeof(b"a" * 1000) - sys.getsizeof(b"") >= 999)
print(sys.getsizeof("a" * 1000) - sys.getsizeof("") >= 999)
print(sys.getsizeof({i: i for i in range(1000)}) > 16000)
print(sys.getsizeof(set(range(1000))) > 16000)
print(sys.getsizeof(1 << 8000) > 1000)
print(sys.getsizeof(bytearray(5000)) > 5000)


class Own:
    def __sizeof__(self):
        return 10


print(sys.getsizeof(Own()) >= 10)
try:
    sys.getsizeof()
except TypeError as e:
    print(type(e).__name__)


class Bad:
    def __sizeof__(self):
        return -1


class Worse:
    def __sizeof__(self):
        return "a"


for cls in (Bad, Worse):
    try:
        print(sys.getsizeof(cls()))
    except Exception as e:
        print(type(e).__name__, e)
print(sys.getsizeof(Worse(), 5))
print(isinstance(sys.getallocatedblocks(), int), sys.getallocatedblocks() > 100)


# What the heap consists of goes to stderr.
class Counts:
    written = 0

    def write(self, text):
        Counts.written += len(text)

    def flush(self):
        pass


print(sys._debugmallocstats.__name__, callable(sys._debugmallocstats))

# The line that made an object, for objects of many kinds.
import _tracemalloc as t


class C:
    def __init__(self, *args):
        self.args = args

    def method(self):
        return 1


class Slots:
    __slots__ = ("a",)


def show(name, o):
    traceback = t._get_object_traceback(o)
    print(name, [(file.rpartition("/")[2], line) for file, line in traceback] if traceback else traceback)


n = 1000
before = [n]
# CPython keeps freed objects of some types for the next ones, which then have no trace: here none is left.
held = [([], {}, (i,), (i, i), i / 7, slice(i), [i]) for i in range(3000)]
i = 0
t.start(1)
show("made before", before)
o = []
show("list", o)
o = [1, 2]
show("list of two", o)
o = [i for i in range(9)]
show("comprehension", o)
o = {}
show("dict", o)
o = {"a": n}
show("dict of one", o)
o = {n}
show("set", o)
o = (n, n)
show("tuple", o)
o = n * n * n
show("int", o)
o = n / 7
show("float", o)
o = "text" + str(n)
show("str", o)
o = b"x" * n
show("bytes", o)
o = bytearray(5)
show("bytearray", o)
o = C(n)
show("instance", o)
o = Slots()
show("slots", o)
o = lambda: n
show("function", o)
o = C().method
show("method", o)
o = (i for i in before)
show("generator", o)
o = range(n, n + n)
show("range", o)
o = iter(before)
show("iterator", o)
o = ValueError("a")
show("exception", o)
o = type("T", (), {})
show("class", o)
o = slice(n, n)
show("slice", o)
o = complex(n, n)
show("complex", o)
o = C(
    n,
    [
        n,
    ],
)
show("over several lines", o)
show("its argument", o.args[1])
o = [
    n + 1,
    n + 2,
]
show("display over several lines", o)
show("its first item", o[0])
show("its second item", o[1])
o = 5
show("small int", o)
show("None", None)
o = []
o = None
o = []
show("made where another was freed", o)
for i in range(3):
    o = [i]
show("in a loop", o)
o.append(1)
show("after a change", o)
o.extend(range(100))
show("after growth", o)
t.stop()
show("stopped", o)
t.start()
show("started again", o)

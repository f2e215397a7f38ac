# Writes files to its folder.
# Files in cycles, weak references to files, many of them, subclasses with slots.
import gc
import io
import _weakref as weakref

gone = []
for maker in (lambda: open("f", "w"), lambda: open("f", "rb"), lambda: open("f", "rb", 0), io.BytesIO, io.StringIO, lambda: open("f", "r+b")):
    f = maker()
    reference = weakref.ref(f, lambda r: gone.append(len(gone)))
    f.itself = f
    f.close()
    del f
    print(reference() is None, gc.collect() > 0, reference() is None)
print(gone)


class Slotted(io.StringIO):
    __slots__ = ("extra",)


s = Slotted("x")
s.extra = s
s.other = [s]
print(s.extra is s, s.read(), sorted(s.__dict__))
del s
print(gc.collect() > 0)
b = io.BufferedReader(io.BytesIO(b"abc"))
b.raw.owner = b
t = io.TextIOWrapper(b, encoding="ascii")
b.top = t
print(t.read(), gc.get_referents(t).count(b), b in gc.get_referents(b.raw.__dict__))
reference = weakref.ref(t)
del b, t
gc.collect()
print(reference())
d = io.IncrementalNewlineDecoder(None, True)
d.__init__([d], False)
del d
print(gc.collect() > 0)
files = [io.StringIO(str(i)) for i in range(500)]
print(sum(int(f.read()) for f in files))

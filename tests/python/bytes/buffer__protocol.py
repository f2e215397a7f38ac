# The buffer protocol as methods: of the built-in types, and in classes written in Python.
def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


FULL_RO = 284
for T in (bytes, bytearray, memoryview):
    o = T(b"abc")
    print(T.__name__, "__release_buffer__" in T.__dict__, T.__buffer__.__text_signature__)
    attempt(lambda: bytes(o.__buffer__(0)))
    attempt(lambda: o.__buffer__())
    attempt(lambda: o.__buffer__("a"))
    attempt(lambda: o.__buffer__(2**40))
    attempt(lambda: o.__buffer__(1).readonly)
    view = o.__buffer__(FULL_RO)
    print(view.readonly, view.format, view.shape, view.nbytes)
    if hasattr(o, "__release_buffer__"):
        attempt(o.__release_buffer__, view)
        attempt(o.__release_buffer__, view)
        attempt(view.tobytes)
        attempt(o.__release_buffer__, 3)
        attempt(o.__release_buffer__, memoryview(b"x"))
attempt(lambda: memoryview._from_flags(b"abc", 0).tobytes())
attempt(lambda: memoryview._from_flags(b"abc", 1).tobytes())
attempt(lambda: memoryview._from_flags(3, 1))
attempt(lambda: memoryview._from_flags(bytearray(b"abc"), flags=1).readonly)


class Owner:
    def __init__(self):
        self.data = bytearray(b"hello")

    def __buffer__(self, flags):
        print("get", flags)
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("release", type(view).__name__, view.readonly)
        view.release()


a = Owner()
m = memoryview(a)
print(bytes(m), type(m.obj).__name__, m.readonly)
m[0] = ord("H")
part = m[1:3]
m.release()
attempt(a.data.append, 1)
print(bytes(part))
del part
a.data.append(ord("!"))
print(bytes(a), bytearray(a))
print(b"x".join([a]), b", ".join((b"1", a, b"2")))
attempt(lambda: b"abc" + a)
attempt(lambda: bytearray(b"abc") + a)
attempt(lambda: b"Hello!" == a)
attempt(lambda: b"Hello! Hello!".count(a))
attempt(lambda: a in b"one Hello! two")
attempt(lambda: b"Hello!".startswith(a))
attempt(lambda: int(a))
attempt(lambda: str(a, "ascii"))
attempt(lambda: int.from_bytes(a))
attempt(lambda: exec(a))
extended = bytearray(b"xyz")
extended[1:2] = a
extended += a
extended.extend(a)
print(extended)


class Wrong:
    def __buffer__(self, flags):
        return 42


class Failing:
    def __buffer__(self, flags):
        raise ValueError("no")


class Without:
    __buffer__ = None


class OnlyRelease:
    def __release_buffer__(self, view):
        print("never")


class ReadOnly:
    def __buffer__(self, flags):
        return memoryview(b"ro")


for T in (Wrong, Failing, Without, OnlyRelease):
    attempt(lambda: memoryview(T()))
    attempt(lambda: bytes(T()))
attempt(lambda: memoryview(ReadOnly()).readonly)
attempt(lambda: bytes(ReadOnly()))
attempt(lambda: b"-".join([ReadOnly(), ReadOnly()]))


class Derived(bytearray):
    def __buffer__(self, flags):
        print("derived get")
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("derived release")
        super().__release_buffer__(view)


g = Derived(b"qq")
m = memoryview(g)
attempt(lambda: g.append(1))
m.release()
g.append(1)
print(g)
attempt(lambda: bytes(memoryview(g)))


class Other(bytes):
    def __buffer__(self, flags):
        return memoryview(b"other")


attempt(lambda: bytes(memoryview(Other(b"abc"))))
attempt(lambda: bytes(Other(b"abc")))


# What __release_buffer__ raises is only reported.
class Complaining(ReadOnly):
    def __release_buffer__(self, view):
        raise KeyError("heard by nobody")


import sys
sys.unraisablehook = lambda args: print(args.err_msg, args.exc_value, args.object)
m = memoryview(Complaining())
m.release()
try:
    {}[memoryview(Complaining())[0:1].tobytes()]
except KeyError as e:
    print(e)


# A view that its own object holds.
class Loop(ReadOnly):
    def __release_buffer__(self, view):
        print("loop released")


loop = Loop()
loop.view = memoryview(loop)
del loop
import gc
print(gc.collect() > 0)

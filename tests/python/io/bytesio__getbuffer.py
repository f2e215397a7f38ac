# A view of a BytesIO keeps its size; states go to copies.
import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


b = io.BytesIO(b"hello")
view = b.getbuffer()
print(view.readonly, bytes(view), len(view), view.format, view.nbytes)
view[0] = ord("J")
print(b.getvalue())
print(attempt(b.write, b"xxx"), attempt(b.truncate, 0), attempt(b.close), attempt(b.__init__))
other = b.getbuffer()[1:3]
view.release()
print(attempt(b.write, b"y"))
other.release()
print(b.write(b"Y"), b.getvalue(), b.close(), b.closed)

b = io.BytesIO(b"state")
b.seek(3)
b.note = [1]
print(b.__getstate__())
c = io.BytesIO()
c.__setstate__(b.__getstate__())
print(c.getvalue(), c.tell(), c.note, c.note is b.note)
for state in (3, (b"x",), (b"x", "y", None), (b"x", -1, None), ("x", 0, None), (b"x", 0, 3)):
    print(attempt(c.__setstate__, state))
b = io.BytesIO()
for i in range(1000):
    b.write(b"%d," % i)
print(len(b.getvalue()), sum(b.getvalue()), b.getbuffer()[-4:].tobytes())


class Counting(io.BytesIO):
    def write(self, data):
        self.calls = getattr(self, "calls", 0) + 1
        return super().write(data)


c = Counting()
c.writelines([b"a", b"b"])
print(c.write(b"c"), c.getvalue(), c.__dict__)

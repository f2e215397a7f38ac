# Special methods are looked up on the type; setting them later changes behaviour at once.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class A:
    pass


a = A()
a.__len__ = lambda: 5
a.__call__ = lambda: "called"
a.__str__ = lambda: "str"
a.__bool__ = lambda: False
a.__getitem__ = lambda i: i
error(lambda: len(a))
error(lambda: a())
error(lambda: a[0])
print(bool(a), a.__len__(), str(a).startswith("<__main__.A object"))
A.__len__ = lambda self: 3
print(len(a), bool(a))
A.__len__ = lambda self: 0
print(bool(a))
del A.__len__
error(lambda: len(a))
print(bool(a))
A.__call__ = lambda self, x: ("called", x)
print(a(1), callable(a))
del A.__call__
print(callable(a))
A.__getattr__ = lambda self, n: "dynamic " + n
print(a.anything)
del A.__getattr__
error(lambda: a.anything)


class B(A):
    pass


b = B()
A.__iter__ = lambda self: iter("from A")
print(list(b))
B.__iter__ = lambda self: iter("B")
print(list(b), list(a))
del B.__iter__
print("".join(b))
A.__add__ = lambda s, o: "A.add"
A.__radd__ = lambda s, o: "A.radd"
print(a + 1, 1 + a, a + b, b + a)
B.__radd__ = lambda s, o: "B.radd"
print(a + b, b + a)
A.__eq__ = lambda s, o: True
print(a == 5, 5 == a, a != 5)
error(lambda: hash(a) and "still hashable")
A.__hash__ = None
error(lambda: hash(b))
A.__hash__ = lambda s: 42
print(hash(a), hash(b))
A.__repr__ = lambda s: "R"
print(a, repr(b), [a, b], f"{a}{b!r:>4}")
A.__str__ = lambda s: "S"
print(a, repr(b), str(b))
A.__enter__ = lambda s: "entered"
error(lambda: exec("with a: pass", globals()))
A.__exit__ = lambda s, *e: True
with a as v:
    print(v)
    raise ValueError("swallowed")
A.__setattr__ = lambda s, n, v: print("setattr", n, v)
a.x = 1
b.y = 2
del A.__setattr__
a.x = 3
print(a.x)
A.__getattribute__ = lambda s, n: "all attributes: " + n
print(a.x, b.whatever)
del A.__getattribute__
print(a.x)
A.__contains__ = lambda s, x: x == 7
print(7 in a, 8 in b)
A.__index__ = lambda s: 2
print([10, 20, 30][a], hex(b))
A.__del__ = lambda s: print("deleted", s)
a = None
b = A()
del b
del A.__del__
A.prop = property(lambda s: "property added")
print(A().prop)
A.__slots__ = ("no effect",)
A().free = 1
A.__init__ = lambda s, v=0: s.__dict__.update(v=v)
print(A(9).v, B(8).v)
A.__new__ = lambda cls, *x: "made by new"
print(A(1), B())
A.__lt__ = lambda s, o: "lt"
x = object.__new__(A)
print(x < 1, 1 > x)

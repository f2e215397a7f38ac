# The moments at which the last reference goes: assignments, calls, exceptions, containers, classes, closures.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end="; ")


def mark(text):
    print("|", text)


def nothing(*args, **kwargs):
    return None


nothing(D("argument"), x=D("keyword"))
mark("call")
(D("first"), D("second"))[0].name
mark("tuple item")
[D("a"), D("b"), D("c")].pop(1).name
mark("pop")
d = {D("key"): D("value")}
d.clear()
mark("dict cleared")
d = {i: D(f"v{i}") for i in range(3)}
d.pop(1)
mark("pop")
d.popitem()
mark("popitem")
d[0] = 1
mark("replaced")
d.update({0: D("u")})
d.setdefault(0, D("default not taken"))
mark("setdefault")
d |= {0: None}
mark("merged")
s = {D("s1")}
s.pop()
mark("set pop")
lst = [D("l0"), D("l1"), D("l2"), D("l3")]
lst[1:3] = []
mark("slice assigned")
lst[0] = lst[1] = None
mark("items replaced")
lst = [D("x"), D("y")]
lst *= 0
mark("times zero")


class Slots:
    __slots__ = ("a", "b")


o = Slots()
o.a, o.b = D("slot a"), D("slot b")
del o.a
mark("slot deleted")
del o
mark("slots gone")


class Attributes:
    pass


o = Attributes()
o.x = D("x")
o.y = D("y")
o.x = None
mark("attribute replaced")
o.__dict__.clear()
mark("dict of instance cleared")
o.z = D("z")
o.__dict__ = {}
mark("dict of instance replaced")


def raises():
    local = D("local")
    raise ValueError(D("argument of exception"))


try:
    raises()
except ValueError as e:
    print(e.args[0].name, end="; ")
mark("exception gone")
try:
    try:
        raise KeyError(D("context"))
    finally:
        raise ValueError
except ValueError:
    print("in except", end="; ")
mark("context gone")


def closure():
    v = D("captured")

    def inner():
        return v

    return inner


f = closure()
f().name
mark("still held")
del f
mark("closure gone")


def default(a=D("default")):
    pass


default.__defaults__ = None
mark("defaults gone")


def star(*args, **kwargs):
    del args
    print("args gone", end="; ")
    del kwargs


star(D("positional"), k=D("keyword"))
mark("star")
for x in [D("loop 0"), D("loop 1")]:
    print("body", end="; ")
x = None
mark("loop")
with type("M", (), {"__enter__": lambda self: D("entered"), "__exit__": lambda self, *a: None})() as m:
    print("in with", end="; ")
m = None
mark("with")
print([y.name for y in (D("g1"), D("g2"))], end="; ")
mark("comprehension")
a = b = D("twice")
a = None
mark("one name gone")
b = None
mark("both gone")
g = (D(n) for n in "pq")
next(g).name
mark("generator item")
t = D("swap 1"), D("swap 2")
p, q = t
t = None
p, q = q, p
del p
mark("swapped")
del q
mark("gone")
match D("subject"):
    case D(name=n):
        print("matched", n, end="; ")
mark("match")
if D("condition"):
    print("true", end="; ")
mark("if")
x = D("left") if False else D("right")
x = None
mark("conditional")
(w := D("walrus"))
w = None
mark("walrus")
assert D("asserted")
mark("assert")
D("chain").name.upper().lower()
mark("chain")
print(f"{D('formatted').name}", end="; ")
mark("f-string")
exec("v = D('in exec')", {"D": D})
mark("exec")
type("T", (), {"attr": D("class attribute")}).attr = None
mark("class attribute replaced")

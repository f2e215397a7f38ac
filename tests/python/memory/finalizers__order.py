# __del__ runs at once when the last reference goes, in a fixed order.
class D:
    def __init__(self, name, *held):
        self.name, self.held = name, held

    def __del__(self):
        print("del", self.name, end="; ")


def line(label):
    print("|", label)


a = D("a")
del a
line("del name")
a = D("old")
a = D("new")
line("rebind")
a = None
line("rebind to None")
D("temporary")
line("temporary")
x = D("outer", D("inner1"), D("inner2"))
del x
line("nested")
lst = [D("l0"), D("l1"), D("l2")]
del lst[1]
line("del item")
lst.clear()
line("clear")
lst = [D("m0"), D("m1"), D("m2")]
del lst
line("list gone")
t = (D("t0"), D("t1"))
del t
line("tuple gone")
d = {1: D("v1"), 2: D("v2")}
d[1] = None
line("dict value replaced")
del d
line("dict gone")
s = {D("s")}
s.clear()
line("set cleared")


def f():
    local1 = D("local1")
    local2 = D("local2")
    print("in f", end="; ")


f()
line("locals")


def g(arg):
    del arg
    print("after del arg", end="; ")


g(D("argument"))
line("argument")


def h():
    v = D("returned")
    return v


h()
line("return ignored")
r = h()
line("return kept")
del r
line("dropped")


def gen():
    v = D("in generator")
    yield v
    print("resumed", end="; ")


it = gen()
next(it)
line("suspended")
del it
line("generator dropped")
for item in [D("i0"), D("i1")]:
    print("loop", item.name, end="; ")
line("loop over")
del item
line("loop variable")
try:
    v = D("in try")
    raise ValueError(D("exception arg"))
except ValueError as e:
    print("caught", end="; ")
line("after except")
del v
line("v")
c = D("cell")
fn = lambda c=c: c
del c
line("name gone, default holds")
del fn
line("function gone")


class K:
    attr = D("class attribute")


K.attr = None
line("class attribute replaced")
o = D("attributes")
o.child = D("child")
o.child.child = D("grandchild")
del o
line("tree")
a = D("first")
b = D("second")
a, b = b, a
line("swap frees nothing")
del b
line("del b frees first")
del a
line("del a frees second")


class Resurrect:
    kept = []

    def __del__(self):
        print("resurrecting", end="; ")
        Resurrect.kept.append(self)


z = Resurrect()
del z
line("resurrected")
print(len(Resurrect.kept), type(Resurrect.kept[0]).__name__)
Resurrect.kept.clear()
line("second time not called")


class DelAttr:
    def __del__(self):
        print("has", hasattr(self, "x"), self.__dict__, end="; ")


q = DelAttr()
q.x = 1
del q
line("attributes alive in __del__")
print([D("comp").name for _ in range(2)])
line("comprehension temporaries")
w = [D("w%d" % i) for i in range(3)]
w[1:] = []
line("slice")
w += [D("w9")]
w = w[1:]
line("rebuild")
del w
line("end")
print(D("in call").name)
line("argument temporary")

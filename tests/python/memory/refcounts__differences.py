# What each kind of reference adds to the count of an object.
import sys


class Obj:
    pass


def count(o):
    return sys.getrefcount(o)


o = Obj()
base = sys.getrefcount(o)


def diff(label):
    print(label, sys.getrefcount(o) - base)


diff("start")
a = o
diff("a name")
b = c = o
diff("two more names")
del a
diff("del a name")
b = None
diff("rebind a name")
del c
lst = [o, o, o]
diff("three list items")
lst.append(o)
diff("append")
lst.pop()
lst[0] = None
diff("pop and replace")
del lst
diff("list gone")
t = (o, o)
diff("tuple")
t2 = t
diff("tuple shared")
t3 = t + t
diff("tuple doubled")
del t, t2, t3
d = {"k": o, o: 1}
diff("dict key and value")
d["k2"] = o
del d["k"]
diff("dict changed")
d.clear()
diff("dict cleared")
s = {o}
diff("set")
s.add(o)
diff("set again")
s.discard(o)
diff("discard")
holder = Obj()
holder.x = o
holder.y = o
diff("attributes")
holder.x = 5
del holder.y
diff("attributes gone")


class K:
    attr = o


diff("class attribute")
del K.attr
diff("class attribute gone")


def default(x=o):
    return None


diff("default argument")
del default
diff("function gone")


def closure():
    v = o
    return lambda: v


f = closure()
diff("closure cell")
del f
diff("closure gone")


def gen():
    v = o
    yield 1
    yield v


g = gen()
diff("generator not started")
next(g)
diff("generator suspended")
next(g)
diff("generator yielded it")
g.close()
diff("generator closed")
m = o.__init__
diff("bound method")
del m
it = iter([o])
diff("list iterator")
next(it)
next(it, None)
diff("iterator finished")
z = zip([o], [o])
pair = next(z)
diff("zip result")
del pair, z
diff("zip gone")
sl = [o] * 10
diff("repeated list")
del sl[2:5]
diff("slice deleted")
sl[:] = []
diff("emptied")
x, y = o, o
x, y = y, x
diff("swapped")
del x, y
try:
    raise ValueError(o)
except ValueError as e:
    diff("in exception args")
diff("after except")
r = [o for _ in range(5)]
diff("comprehension")
r.clear()
n = map(lambda v: v, [o])
first = next(n)
diff("map")
del n, first, r
diff("end")


def args(a, *b, **c):
    return sys.getrefcount(o) - base


print("in arguments", args(o) - args(1), args(1, o, o) - args(1), args(1, k=o) - args(1))
part = {"a": [o, (o, {o: o})]}
diff("nested")
del part
diff("nested gone")

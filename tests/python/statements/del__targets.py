# `del` for names, attributes, subscripts, slices and nested targets.
def error(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = 1
del x
try:
    x
except NameError as e:
    print(e)
a, b, c = 1, 2, 3
del a, (b, c)
print([n for n in ("a", "b", "c") if n in globals()])
lst = list(range(10))
del lst[0], lst[-1], lst[2:4], lst[::3]
print(lst)
d = {1: 2, 3: 4}
del d[1]
print(d)


class C:
    attr = 1

    def __init__(self):
        self.x = 5

    def __delitem__(self, key):
        print("delitem", key)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


o = C()
del o.x
del o[3], o[1:2], o[1, 2]
error(lambda: delattr(o, "x"))
error(lambda: delattr(o, "attr"))
del C.attr
print(hasattr(C, "attr"))


def local():
    y = 1
    del y
    return y


def twice():
    z = 1
    del z
    del z


def del_global():
    global g
    del g


def cell():
    v = 1

    def inner():
        return v
    del v
    return inner()


def conditional(flag):
    if flag:
        w = 1
        del w
    del w


g = 1
for f in [local, twice, del_global, del_global, cell, lambda: conditional(True), lambda: conditional(False)]:
    error(f)
def bad_item():
    del (1, 2)[0]


def bad_str():
    del "abc"[0]


def bad_key():
    d = {}
    del d["missing"]


def bad_index():
    del [1, 2][5]


def bad_attr():
    del (5).real


def bad_attr_missing():
    del (5).nothing


for f in [bad_item, bad_str, bad_key, bad_index, bad_attr, bad_attr_missing]:
    error(f)
t = [1, 2, 3]
u = t
del t
print(u)
for i in range(3):
    pass
del i
print("i" in globals())
class Body:
    k = 1
    del k
print(hasattr(Body, "k"))

# What gc.collect() gives back for each kind of cycle.
import gc

gc.disable()
gc.collect()


def cycle(make):
    make()
    return gc.collect()


def a_list():
    x = []
    x.append(x)


def a_dict():
    x = {}
    x[1] = x


def a_tuple():
    x = []
    y = (x,)
    x.append(y)


def an_instance():
    class Plain:
        pass
    x = Plain()
    x.me = x


def two_lists():
    x, y = [], []
    x.append(y)
    y.append(x)


def a_set():
    class Member:
        pass
    m = Member()
    m.all = {m}


def nothing():
    x = [1]
    y = {1: x}


def a_function():
    space = {}
    exec("def f(): pass\n", space)


print("list", cycle(a_list))
print("dict", cycle(a_dict))
print("tuple", cycle(a_tuple))
print("instance", cycle(an_instance) > 0)
print("lists", cycle(two_lists))
print("set", cycle(a_set) > 0)
print("no cycle", cycle(nothing))
print("function", cycle(a_function) in (2, 3))
print("again", gc.collect())


class Kept:
    def __init__(self):
        self.me = self


def many(n):
    for _ in range(n):
        Kept()


many(1000)
print(gc.collect())
many(10)
print(gc.collect(0), gc.collect(0), gc.collect(1), gc.collect(2))

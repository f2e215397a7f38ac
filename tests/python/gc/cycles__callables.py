# Functions, closures, bound methods, descriptors and partial objects in cycles.
import gc
import _functools

gc.disable()
gc.collect()


def closure():
    def f():
        return f


def default():
    def f(x=[]):
        return x
    f.__defaults__[0].append(f)


def attribute():
    def f():
        pass
    f.me = f


def annotation():
    def f(x: 1):
        pass
    f.__annotations__["me"] = f


def bound():
    class A:
        def __init__(self):
            self.init = self.__init__
    A()


def builtin():
    l = []
    l.append(l.append)


def partial():
    l = []
    l.append(_functools.partial(print, l, key=l))


def descriptors():
    l = []
    l.append(property(lambda s: l))
    l.append(staticmethod(l))
    l.append(classmethod(l))


def iterators():
    l = []
    l.extend([iter(l), reversed(l), enumerate(l), zip(l, l), map(len, l), filter(None, l)])


def views():
    d = {}
    d["v"] = [d.keys(), d.values(), d.items(), iter(d)]


def a_slice():
    l = []
    l.append(slice(l))


for make in (closure, default, attribute, annotation, bound, builtin, partial, descriptors, iterators, views, a_slice):
    make()
    print(make.__name__, gc.collect() > 0, gc.collect())

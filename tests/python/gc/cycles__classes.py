# Classes are always in cycles; the collector frees them with their instances.
import gc
import _weakref

gc.disable()
gc.collect()


def simple():
    class A:
        pass
    A.a = A
    return _weakref.ref(A)


def with_instances():
    class A:
        def method(self):
            return self

    class B(A):
        pass
    A.child = B()
    B.parent = A()
    A.child.bound = A.child.method
    return _weakref.ref(B)


def with_metaclass():
    class Meta(type):
        made = []

        def __new__(cls, *args):
            c = super().__new__(cls, *args)
            cls.made.append(c)
            return c

    class A(metaclass=Meta):
        pass

    class B(A):
        __slots__ = ("x",)
    B().x = Meta
    return _weakref.ref(Meta)


def of_builtins():
    class L(list):
        pass

    class D(dict):
        pass

    class T(tuple):
        pass

    class I(int):
        pass
    l = L()
    d = D()
    t = T([l, d])
    l.append(t)
    d["t"] = t
    i = I(5)
    i.l = l
    l.i = i
    return _weakref.ref(L)


for make in (simple, with_instances, with_metaclass, of_builtins):
    ref = make()
    print(make.__name__, ref() is not None, gc.collect() > 0, ref(), gc.collect())

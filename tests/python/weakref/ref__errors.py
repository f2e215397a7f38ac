# What cannot be referred to, and wrong arguments.
import _weakref
from _weakref import ref, proxy, getweakrefs, getweakrefcount, ProxyType, CallableProxyType


class C:
    pass


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


c = C()
r = ref(c)
for o in 1, 1.5, "a", b"b", None, (), [], {}, 1j, object(), range(3), slice(1), True, ..., NotImplemented, iter([]), r, bytearray():
    show(ref, o)
    show(proxy, o)
    print(getweakrefs(o), getweakrefcount(o))
show(ref)
show(ref, c, 1, 2)
show(ref, c, callback=None)
show(ref, object=c)
show(proxy)
show(proxy, c, 1, 2)
show(proxy, c, callback=None)
show(getweakrefs)
show(getweakrefs, c, c)
show(getweakrefcount, c, c)
show(r, 1)
show(r, a=1)
show(r.__init__)
show(r.__init__, 0, 0, 0, 0, 0)
show(r.__init__, c)
show(r.__init__, 5, 6)
show(ProxyType)
show(ProxyType, c)
show(CallableProxyType, c)


def set_attribute():
    r.x = 1


def set_callback():
    r.__callback__ = None


def delete_callback():
    del r.__callback__


def set_type_attribute():
    ref.x = 1


def derive_proxy():
    class P(ProxyType):
        pass


def derive_callable_proxy():
    class P(CallableProxyType):
        pass


for f in set_attribute, set_callback, delete_callback, set_type_attribute, derive_proxy, derive_callable_proxy:
    show(f)
print(r.__callback__, r() is c)
print(ref[int], ref.__class_getitem__(str))
print(sorted(n for n in dir(_weakref) if not n.startswith("__")))

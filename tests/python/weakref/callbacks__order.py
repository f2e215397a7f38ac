# Callbacks run youngest first, after all references were cleared, while the object is gone.
from _weakref import ref, proxy, getweakrefs


class C:
    pass


log = []


def callback(name):
    def call(r):
        log.append((name, r() if callable(r) and type(r) is not proxy_type else "proxy", [w() for w in others]))

    return call


o = C()
proxy_type = type(proxy(o))
others = []
a = ref(o, callback("a"))
plain = ref(o)
b = ref(o, callback("b"))
p = proxy(o, callback("p"))
plain_proxy = proxy(o)
c = ref(o, callback("c"))
others += [a, b, c, plain]
names = {id(a): "a", id(b): "b", id(c): "c", id(p): "p", id(plain): "plain", id(plain_proxy): "plain proxy"}
print([names[id(w)] for w in getweakrefs(o)])
del o
for entry in log:
    print(entry)
# The order is by age again when the plain ones are made first, or not at all.
for first in (), (ref,), (proxy,), (ref, proxy), (proxy, ref):
    o = C()
    kept = [make(o) for make in first]
    order = []
    kept += [ref(o, lambda r, n=n: order.append(n)) for n in range(5)]
    kept.append(proxy(o, lambda r: order.append("proxy")))
    print([type(w).__name__ for w in getweakrefs(o)])
    del o
    print(order)


class D:
    def __init__(self, name):
        self.name = name
        self.r = ref(self, lambda r, n=name: print("own callback of", n))
        kept.append(ref(self, lambda r, n=name: print("callback for", n)))

    def __del__(self):
        print("del", self.name, "references:", len(getweakrefs(self)))


kept = []
d = D("outer")
d.child = D("inner")
del d
print("done")


class Dying:
    pass


# What a callback may do: refer to another dying object, make references, drop the reference that is called.
x = Dying()
y = Dying()


def replace(r):
    global x_ref, y
    print("x gone", r is x_ref)
    x_ref = ref(y)
    del y
    print("y gone", x_ref())


x_ref = ref(x, replace)
del x
x = Dying()
chain = [ref(x, lambda r: chain.clear()) for _ in range(3)]
del x
print(chain)

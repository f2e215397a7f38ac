# Errors and odd things inside __del__; deep chains are released.
import sys

reports = []
sys.unraisablehook = lambda info: reports.append((info.exc_type.__name__, str(info.exc_value), info.object.__qualname__))


class Bad:
    def __del__(self):
        raise ValueError("bad del")


b = Bad()
del b
print(reports)
[Bad() for _ in range(2)]
print(len(reports))


class Uses:
    def __init__(self): self.log = []
    def __del__(self):
        try:
            {}["missing"]
        except KeyError as e:
            done.append(str(e))


done = []
u = Uses()
del u
print(done)


class MakesObjects:
    count = 0

    def __del__(self):
        MakesObjects.count += 1
        if MakesObjects.count < 5:
            MakesObjects()


m = MakesObjects()
del m
print(MakesObjects.count)


def pending():
    try:
        raise KeyError("pending")
    finally:
        x = Uses()
        del x


try:
    pending()
except KeyError as e:
    print("kept", e, len(done))


class Node:
    freed = 0

    def __init__(self, next): self.next = next
    def __del__(self): Node.freed += 1


head = None
for i in range(50000):
    head = Node(head)
head = None
print(Node.freed)
deep = []
for i in range(200000):
    deep = [deep]
del deep
deep = ()
for i in range(200000):
    deep = (deep,)
deep = None
deep = {}
for i in range(100000):
    deep = {"k": deep}
deep = None
chain = None
for i in range(100000):
    chain = lambda c=chain: c
chain = None


class Plain:
    pass


p = None
for i in range(100000):
    q = Plain()
    q.p = p
    p = q
p = q = None
print("released")


class Slots:
    __slots__ = ("next",)


s = None
for i in range(100000):
    n = Slots()
    n.next = s
    s = n
s = n = None


def gen(inner):
    yield inner


g = None
for i in range(2000):
    g2 = gen(g)
    next(g2)
    g = g2
g = g2 = None
print("released generators")


class DelSets:
    def __del__(self):
        global survivor
        survivor = self.__class__.__name__


DelSets()
print(survivor)


class InstanceDel:
    pass


i = InstanceDel()
i.__del__ = lambda: print("not called: looked up on the type")
del i
d = type("Dyn", (), {"__del__": lambda self: print("dynamic del")})()
del d


class Base:
    def __del__(self): print("base del")


class Child(Base):
    def __del__(self):
        print("child del")
        super().__del__()


Child()
x = Child()
x.__del__()
print("explicit call did not free")
x = None


class Counter:
    alive = 0
    def __init__(self): Counter.alive += 1
    def __del__(self): Counter.alive -= 1


objs = [Counter() for _ in range(100)]
print(Counter.alive)
del objs[::2]
print(Counter.alive)
objs = objs[:10]
print(Counter.alive)
objs = None
print(Counter.alive)

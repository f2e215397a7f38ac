# An object can come back in its finalizer, which runs once; what it held is as it was.
import sys


class Back:
    kept = []

    def __init__(self):
        self.data = [1, 2, 3]

    def __del__(self):
        print("coming back", self.data)
        Back.kept.append(self)


b = Back()
del b
b = Back.kept.pop()
print(b.data, sys.getrefcount(b) - 1)
b.more = "attribute set afterwards"
del b
print("gone without a word", Back.kept)


class Slots:
    __slots__ = ("a",)

    def __del__(self):
        global saved
        saved = self
        self.a = "set in __del__"


s = Slots()
del s
print(saved.a)
del saved


class Sub(list):
    def __del__(self):
        global saved
        print("items", list(self))
        saved = self


x = Sub([1, 2])
del x
saved.append(3)
print(saved)
saved = None


class Chain:
    def __init__(self, next):
        self.next = next

    def __del__(self):
        print("chain", self.next is not None, end="; ")
        if self.next is None:
            global tail
            tail = self


head = Chain(Chain(Chain(None)))
del head
print(type(tail).__name__)
tail = None


class Exchange:
    "Puts itself into a container that is being taken apart."

    def __del__(self):
        holder.append(self)
        print("holder has", len(holder))


holder = [Exchange(), 1]
holder.clear()
print(len(holder))
holder.clear()
print(len(holder))


class Swap:
    "Changes its class while it dies."

    def __del__(self):
        self.__class__ = Quiet
        print("class changed")


class Quiet:
    def __del__(self):
        print("not called: finalizers run once")


Swap()


class Twice:
    def __del__(self):
        print("deleting", self.n)
        if self.n:
            o = Twice()
            o.n = self.n - 1


t = Twice()
t.n = 3
del t


class Saver:
    def __del__(self):
        self.me = self
        print("made a cycle of itself")


Saver()


class Int(int):
    def __del__(self):
        global saved
        saved = self


i = Int(7)
del i
print(saved + 1)
saved = None


def local():
    class Local:
        def __del__(self):
            print("class still there", type(self).__name__)

    Local()


local()


class Explicit:
    def __del__(self):
        print("explicit", end=" ")


e = Explicit()
e.__del__()
e.__del__()
del e
print()

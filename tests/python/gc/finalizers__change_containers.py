# Finalizers that change the containers they are in, and those of others.
import gc

gc.disable()
log = []


class Empties:
    def __init__(self, box):
        self.box = box
        box.append(self)

    def __del__(self):
        log.append("empties")
        self.box.clear()


def one():
    Empties([])


one()
print(gc.collect(), log)
log.clear()


class Grows:
    def __init__(self):
        self.all = {self}

    def __del__(self):
        for i in range(1000):
            self.all.add(i)
        self.more = [Grows.__name__ for _ in range(1000)]
        log.append(len(self.all))


Grows()
print(gc.collect(), log)
log.clear()


class Moves:
    def __init__(self, partner):
        self.partner = partner

    def __del__(self):
        log.append("moves")
        if self.partner is not None:
            self.partner.partner = None
            self.partner = None


def pair():
    a = Moves(None)
    b = Moves(a)
    a.partner = b


pair()
print(gc.collect(), log)
print(gc.collect(), log)
log.clear()


class A:
    pass


class B:
    def __init__(self, x):
        self.x = x

    def __del__(self):
        self.attr = None


def work():
    a = A()
    b = B(A())
    a.attr = b
    b.attr = a


work()
print(gc.collect())


class Replaces:
    def __init__(self):
        self.me = self

    def __del__(self):
        type(self).__del__ = lambda s: log.append("other")
        self.__class__ = A
        log.append("replaced")


Replaces()
print(gc.collect(), log)

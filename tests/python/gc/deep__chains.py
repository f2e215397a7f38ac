# Depth is no matter: cycles of 200 000 levels of each kind.
import gc

gc.disable()
DEPTH = 200_000


def check(name, make):
    make()
    print(name, gc.collect() >= DEPTH)
    print(name, gc.collect())


def lists():
    first = l = []
    for _ in range(DEPTH):
        l = [l]
    first.append(l)


def tuples():
    first = []
    t = (first,)
    for _ in range(DEPTH):
        t = (t,)
    first.append(t)


def dicts():
    first = {}
    d = {1: first}
    for _ in range(DEPTH):
        d = {1: d}
    first[1] = d


class Node:
    __slots__ = ("next",)


def instances():
    first = n = Node()
    for _ in range(DEPTH):
        m = Node()
        m.next = n
        n = m
    first.next = n


def alive():
    l = []
    for _ in range(DEPTH):
        l = [l, (l,)]
    print("alive", gc.collect())


check("lists", lists)
check("tuples", tuples)
check("dicts", dicts)
check("instances", instances)
alive()
gc.collect()

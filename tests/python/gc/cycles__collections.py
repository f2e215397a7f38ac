# Deques, sets, ordered and default dicts in cycles.
import gc
import _collections
import itertools

gc.disable()
gc.collect()


class Member:
    pass


def deque():
    d = _collections.deque()
    d.append(d)


def defaultdict():
    d = _collections.defaultdict(list)
    d[1].append(d)


def ordered():
    d = _collections.OrderedDict()
    d["me"] = d


def frozen():
    m = Member()
    m.all = frozenset([m])


def set_of_members():
    a, b = Member(), Member()
    a.all = b.all = {a, b}


def chain():
    l = []
    l.append(itertools.chain(l, l))
    l.append(itertools.cycle(l))
    l.append(itertools.islice(iter(l), 3))


def tee():
    l = []
    l.extend(itertools.tee(l))


def namespace():
    import sys
    n = type(sys.implementation)()
    n.me = n


for make in (deque, defaultdict, ordered, frozen, set_of_members, chain, tee, namespace):
    make()
    print(make.__name__, gc.collect() > 0, gc.collect())

# A class derived from deque may make anything: operations that need a deque say so.
from _collections import deque, OrderedDict


class Other(deque):
    pass


d = Other([1, 2])
limited = Other([1, 2], 3)
Other.__new__ = lambda cls, *args, **kwargs: [42]
for x in d, limited:
    for act in (lambda: x * 42, lambda: 3 * x, lambda: x + deque([1]), lambda: x.copy(), lambda: x.__copy__()):
        try:
            print(act())
        except TypeError as e:
            print(e)
x = d
x *= 2
x += [5]
print(list(x))


class Ordered(OrderedDict):
    pass


o = Ordered(a=1)
Ordered.__new__ = lambda cls, *args, **kwargs: [42]
for act in (lambda: o.copy(), lambda: o | {1: 2}, lambda: {1: 2} | o, lambda: Ordered.fromkeys("ab"), lambda: Ordered.fromkeys([])):
    try:
        print(act())
    except (TypeError, IndexError) as e:
        print(type(e).__name__)

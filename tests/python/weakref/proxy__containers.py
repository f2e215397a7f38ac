# Subscripts, length, membership, iteration, truth and conversions through a proxy.
from _weakref import proxy, ref


class L(list):
    pass


class D(dict):
    pass


a = L()
p = proxy(a)
print(bool(p), len(p), bool(a))
p.append(12)
print(len(a), bool(p))
p[:] = [2, 3]
print(len(a), len(p), 3 in p, 4 in p, p[0], p[-1], p[0:1], a)
p[1] = 5
print(a[1], p[1], p == [2, 5], p == a, p != a, [2, 5] == p, a == proxy(a), p < [3], [1] < p)
del p[0]
print(a, list(p), [x for x in p], sorted(p), max(p), sum(p))
p += [7, 8]
print(type(p).__name__, p is a, a)
b = L([1, 2])
q = proxy(b)
print(q == b, q + [3], q * 2)
d = D(a=1)
p = proxy(d)
p["b"] = 2
print(p["a"], "b" in p, len(p), list(p), p.keys(), d)
del p["a"]
print(d, p | {"z": 1})
try:
    p["a"]
except KeyError as e:
    print("KeyError", e)


class Del:
    result = None

    def __delitem__(self, key):
        self.result = key

    def __getitem__(self, key):
        return key


g = Del()
f = proxy(g)
del f[0]
print(f.result, f[1:2], f[..., 3])


class Reverse:
    def __len__(self):
        return 3

    def __reversed__(self):
        return iter("cba")

    def __bytes__(self):
        return b"bytes"

    def __str__(self):
        return "string"

    def __repr__(self):
        return "repr"

    def __index__(self):
        return 2

    def __float__(self):
        return 2.5

    def __int__(self):
        return 7


m = Reverse()
p = proxy(m)
print("".join(reversed(p)), bytes(p), str(p), "abc"[p], float(p), int(p), f"{p}", len(p), [10, 20, 30][p], range(5)[p])
print("__bytes__" in dir(p), hex(p), list(range(p)))


def numbers():
    yield from [4, 5, 6]


it = numbers()


class Weakly:
    def __iter__(self):
        return proxy(it)


w = Weakly()
print(list(w))
it = numbers()
p = proxy(it)
print(next(p), p.__next__(), iter(p) is it, list(p))
try:
    next(p)
except StopIteration:
    print("StopIteration")
not_iterator = lambda: 0


class A:
    def __iter__(self):
        return proxy(not_iterator)


for act in (lambda: list(A()), lambda: next(proxy(not_iterator)), lambda: len(proxy(not_iterator)), lambda: proxy(not_iterator)[0],
            lambda: iter(proxy(not_iterator)), lambda: 1 in proxy(not_iterator), lambda: reversed(proxy(g)), lambda: bytes(proxy(g)),
            lambda: int(proxy(g)), lambda: float(proxy(g)), lambda: proxy(g).__index__()):
    try:
        print(act())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
obj = None


class Vanishing:
    def __iter__(self):
        global obj
        del obj
        return NotImplemented


obj = Vanishing()
p = proxy(obj)
try:
    "blech" in p
except TypeError as e:
    print(e)
try:
    len(p)
except ReferenceError as e:
    print(e)


class NoTruth:
    def __bool__(self):
        raise ValueError("no truth")


n = NoTruth()
try:
    bool(proxy(n))
except ValueError as e:
    print(e)

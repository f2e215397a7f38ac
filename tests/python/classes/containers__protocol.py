# User containers: __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Deck:
    def __init__(self, items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return Deck(self.items[i]) if isinstance(i, slice) else self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __delitem__(self, i): del self.items[i]
    def __repr__(self): return "Deck(%r)" % (self.items,)


d = Deck("abcde")
print(len(d), d[0], d[-1], d[1:3], list(d), "c" in d, "z" in d, list(reversed(d)), bool(d), bool(Deck("")))
d[0] = "A"
del d[1]
print(d, sorted(d), max(d), tuple(d), [*d], dict(enumerate(d)), list(zip(d, d)), "".join(d))
a, *b = d
print(a, b)
error(lambda: d[10])
error(lambda: d["x"])
for i, x in enumerate(d):
    print(i, x, end=" ")
print()


class OldIter:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("done")
        return i * 10


print(list(OldIter()), 20 in OldIter(), 5 in OldIter(), sum(OldIter()))


class OldStop:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


print(list(OldStop()))


class OldError:
    def __getitem__(self, i):
        raise KeyError("key errors are not the end")


error(lambda: list(OldError()))


class Iter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration("end")
        self.n -= 1
        return self.n


print(list(Iter(3)), 1 in Iter(3), sorted(Iter(4)), sum(Iter(4)), dict.fromkeys(Iter(2)))
error(lambda: Iter(3)[0])
error(lambda: len(Iter(3)))
error(lambda: reversed(Iter(3)))


class NoNext:
    def __iter__(self): return object()


error(lambda: list(NoNext()))


class IterNone:
    __iter__ = None
    def __getitem__(self, i): return i


error(lambda: iter(IterNone()))


class ContainsNone(list):
    __contains__ = None


error(lambda: 1 in ContainsNone())


class Rev:
    def __reversed__(self): return "anything"


print(reversed(Rev()))


class RevNone(list):
    __reversed__ = None


error(lambda: reversed(RevNone()))


class Default(dict):
    def __missing__(self, key):
        self[key] = "made %r" % key
        return self[key]


m = Default(a=1)
print(m["a"], m["b"], m, m.get("c"), "c" in m)


class Hint:
    def __init__(self, h): self.h = h
    def __length_hint__(self): return self.h
    def __iter__(self): return iter([1, 2])


print(list(Hint(5)), list(Hint(0)), list(Hint(NotImplemented)))
error(lambda: list(Hint(-1)))
error(lambda: list(Hint("x")))


class Lens:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


for n in (-1, 1.5, None, 1 << 64, True):
    error(lambda: len(Lens(n)))


class Call:
    def __getitem__(self, k): return k


c = Call()
print(c[1, 2:3], c[...], c[:, 1], c[()])


class Setter:
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)


s = Setter()
s[1] = 2
s[1:2, ::3] = "x"
del s["k"], s[5:]
s[0] = s[1] = "both"
for s["loop"] in range(2): pass

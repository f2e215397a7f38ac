# Classes derived from the built-in types: what they override and what stays.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Int(int):
    def __repr__(self): return "Int(%d)" % int(self)
    def __add__(self, o): return Int(int(self) + int(o))
    def __eq__(self, o): return "eq called"
    __hash__ = int.__hash__


i = Int(5)
print(i, [i], i + 1, i - 1, i * 2, -i, i == 5, 5 == i, hash(i), str(i), f"{i}", "%d" % i, i.real, type(i.real).__name__, int(i), i.bit_length())
print(range(i), [0, 1, 2, 3, 4, 5, 6][i], list(range(Int(2))), i in [5], i in {5: 1}, bool(Int(0)), divmod(i, 2), round(i))


class D(dict):
    def __getitem__(self, k): return "got " + str(k)
    def __len__(self): return 77
    def keys(self): return ["fake"]


d = D(a=1)
print(d["x"], d.get("a"), len(d), d, list(d), dict(d), {**d}, "%(q)s" % d, d.pop("a"), bool(d), "{z}".format_map(d))


class L(list):
    def __getitem__(self, i): return "item %s" % (i,)
    def __iter__(self): return iter("iter")
    def __len__(self): return 3
    def __contains__(self, x): return True


x = L([1, 2])
print(x[0], list(x), x, sorted(x), x.pop(), len(x), 99 in x, x == [1], [*x], tuple(x), x + [5], list(reversed(x)), sum([1, *L()] and [1]), x.index(1))


class S(str):
    def __len__(self): return 100
    def __getitem__(self, i): return "X"
    def __str__(self): return "str!"
    def __eq__(self, o): return NotImplemented
    __hash__ = str.__hash__


s = S("abc")
print(s, len(s), s[0], s.upper(), s + "d", "%s" % s, f"{s}", repr(s), "".join([s, s]), s == "abc", "abc" == s, list(s), str(s), "b" in s, s.title())


class T(tuple):
    def __len__(self): return 9
    def __repr__(self): return "T"


t = T((1, 2))
a, b = t
print(t, len(t), a, b, t[1], t + (3,), t == (1, 2), hash(t) == hash((1, 2)), [t], "%s" % (t,), t.count(1))


class F(float):
    def __add__(self, o): return "F add"
    def __float__(self): return 9.0


f = F(2.5)
print(f, f + 1, 1 + f, f * 2, float(f), f.hex(), int(f), round(f), f == 2.5, {2.5: 1}[f], "%.2f" % f, f.is_integer())


class B(bytes):
    def __getitem__(self, i): return "B"


b = B(b"abc")
print(b, b[0], list(b), b + b"d", b.upper(), type(b.upper()).__name__, len(b), b == b"abc", bytes(b))


class St(set):
    def add(self, x): super().add(x * 10)
    def __contains__(self, x): return x == "always"


st = St([1, 2])
st.add(3)
print(sorted(st), "always" in st, 1 in st, type(st | {5}).__name__, type(st.copy()).__name__, st == {1, 2, 30}, repr(St([4])), len(st))


class FS(frozenset):
    pass


print(FS([1]), type(FS([1]) | {2}).__name__, hash(FS([1, 2])) == hash(frozenset([1, 2])), FS([1]) == {1}, {FS([1]): "x"}[frozenset([1])])


class E(Exception):
    def __str__(self): return "custom str"


print(E("a"), repr(E("a", 2)), E("a").args)
error(lambda: Int("x"))
error(lambda: S(1, 2))
error(lambda: T(5))
class P(property):
    def __get__(self, obj, owner=None): return "P " + str(super().__get__(obj, owner))
class UsesP:
    @P
    def v(self): return 5
print(UsesP().v)
class CM(classmethod): pass
class UsesCM:
    @CM
    def f(cls): return cls.__name__
print(UsesCM.f())
class Ty(type):
    def __repr__(cls): return "Ty!"
print(Ty("n", (), {}), type(Ty("n", (), {})))
class O(object):
    def __eq__(self, other): return True
print(O() == 3, O() != 3, [O()] == [None])

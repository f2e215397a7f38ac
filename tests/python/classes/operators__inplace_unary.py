# In-place and unary operators, conversions, and what happens without them.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class V:
    def __init__(self, v): self.v = v
    def __repr__(self): return "V(%r)" % (self.v,)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
    def __round__(self, n=None): return "round", n
    def __trunc__(self): return 70
    def __floor__(self): return 60
    def __ceil__(self): return 80
    def __bool__(self): return False
    def __hash__(self): return 11
    def __str__(self): return "str of V"
    def __format__(self, spec): return "format<%s>" % spec
    def __bytes__(self): return b"bytes of V"
    def __len__(self): return 4
    def __iadd__(self, o): return "iadd", o
    def __isub__(self, o): return "isub", o
    def __imul__(self, o): return "imul", o
    def __itruediv__(self, o): return "itruediv", o
    def __ifloordiv__(self, o): return "ifloordiv", o
    def __imod__(self, o): return "imod", o
    def __ipow__(self, o): return "ipow", o
    def __imatmul__(self, o): return "imatmul", o
    def __ilshift__(self, o): return "ilshift", o
    def __irshift__(self, o): return "irshift", o
    def __iand__(self, o): return "iand", o
    def __ior__(self, o): return "ior", o
    def __ixor__(self, o): return "ixor", o


v = V(1)
print(-v, +v, ~v, abs(v), int(v), float(v), [0, 1, 2, 3][v], round(v), round(v, 2), bool(v), hash(v), str(v), repr(v))
print("{:>5}".format(v), f"{v}", f"{v!r}", f"{v:abc}", bytes(v), len(v), hex(v), bin(v), "abc" * v, range(v), "%d %s %r" % (v, v, v))
import math
print(math.trunc(v), math.floor(v), math.ceil(v), math.sqrt(V(1)) > 2, divmod(v.__index__(), 2))
results = []
for code in "+ - * / // % ** @ << >> & | ^".split():
    ns = {"v": V(1)}
    exec("v %s= 5" % code, ns)
    results.append(ns["v"])
print(results)


class E:
    pass


e = E()
for f in [lambda: -e, lambda: +e, lambda: ~e, lambda: abs(e), lambda: int(e), lambda: float(e), lambda: [1][e], lambda: round(e),
          lambda: len(e), lambda: hex(e), lambda: "a" * e, lambda: iter(e), lambda: next(e), lambda: e[0], lambda: e(), lambda: 1 in e,
          lambda: reversed(e), lambda: bytes(e), lambda: e < e, lambda: math.floor(e), lambda: "%d" % e, lambda: chr(e), lambda: range(e),
          lambda: -"a", lambda: ~1.5, lambda: +[], lambda: -None, lambda: sum(e)]:
    error(f)


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return "h"
    def __len__(self): return "l"
    def __bool__(self): return 1
    def __bytes__(self): return "b"
    def __format__(self, s): return 5
    def __iter__(self): return 5
    def __contains__(self, x): return "truthy"
    def __length_hint__(self): return -5


b = Bad()
for f in [lambda: int(b), lambda: float(b), lambda: [1][b], lambda: str(b), lambda: repr(b), lambda: hash(b), lambda: len(b), lambda: bool(b),
          lambda: bytes(b), lambda: format(b), lambda: iter(b), lambda: 5 in b, lambda: f"{b}", lambda: "%s" % b, lambda: list(b)]:
    error(f)
class H:
    def __hash__(self): return 1 << 70
class NoHash:
    __hash__ = None
class EqOnly:
    def __eq__(self, o): return True
print(hash(H()) == hash(1 << 70))
error(lambda: hash(NoHash()))
error(lambda: hash(EqOnly()))
error(lambda: {EqOnly(): 1})
print(EqOnly.__hash__, EqOnly() != 1, EqOnly() == 1)

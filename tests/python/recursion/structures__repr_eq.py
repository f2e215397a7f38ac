# Structures that contain themselves, and deep ones.
def error(f):
    try:
        print(f())
    except RecursionError as e:
        print("RecursionError:", str(e).split(" while")[0].split(" in ")[0])
    except Exception as e:
        print(type(e).__name__, e)


a = [1]
a.append(a)
print(a, repr(a), str(a), len(a), a[1] is a, a == a, a in a, "%s" % a, f"{a}")
d = {"self": None, "n": 1}
d["self"] = d
print(d, d["self"]["self"]["n"], d == d)
t = ([],)
t[0].append(t)
print(t, t[0][0] is t)
x, y = [], []
x.append(y)
y.append(x)
print(x, y)
error(lambda: x == y)
b = [a, d, t]
print(b)
s = {1: [a, {2: a}]}
print(s)


class R:
    def __init__(self): self.items = [self]
    def __repr__(self): return "R(%r)" % self.items if depth(self) else "R"


calls = []


def depth(r):
    calls.append(1)
    return len(calls) < 4


print(R())
v = {}
v["values"] = v.values()
v["keys"] = v.keys()
print(v["keys"])
import itertools
c = [1, 2]
c.append(iter(c))
print(len(c), type(c[2]).__name__, next(c[2]))
c.clear()
deep = []
for i in range(20000):
    deep = [deep]
error(lambda: repr(deep))
other = []
for i in range(20000):
    other = [other]
error(lambda: deep == other)
error(lambda: deep < other)
deep = other = None
td = ()
for i in range(20000):
    td = (td,)
error(lambda: repr(td))
td = None
dd = {}
for i in range(20000):
    dd = {1: dd}
error(lambda: repr(dd))
dd2 = {}
for i in range(20000):
    dd2 = {1: dd2}
error(lambda: dd == dd2)
dd = dd2 = None
n = 0
q = [[[[]]]]
while q:
    q = q[0]
    n += 1
print(n)
a.clear()
d.clear()
t[0].clear()
x.clear()
y.clear()
v.clear()
nested = 0
for i in range(50):
    nested = [nested]
print(nested)
shallow = [[i] for i in range(3)]
shallow += [shallow[0]]
print(shallow, shallow[0] is shallow[3])
isin = int
for _ in range(20000):
    isin = (isin,)
error(lambda: isinstance("x", isin))
error(lambda: issubclass(str, isin))
isin = None
fs = frozenset()
for i in range(5):
    fs = frozenset([fs])
print(fs, hash(fs) == hash(fs))

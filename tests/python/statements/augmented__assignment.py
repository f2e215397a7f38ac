# Augmented assignment: the in-place method first, the target evaluated once.
def error(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = 7
x += 3; print(x)
x -= 1; print(x)
x *= 4; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 100; print(x)
x <<= 4; print(x)
x >>= 2; print(x)
x |= 1; print(x)
x &= 0xF7; print(x)
x ^= 0xFF; print(x)
x /= 4; print(x)
s = "ab"
s += "cd"
s *= 2
s %= ()
print(s)
lst = same = [1]
lst += [2]
lst += "xy"
lst *= 2
print(lst, same is lst)
t = old = (1,)
t += (2,)
print(t, old, t is old)
calls = []


def index():
    calls.append(1)
    return 0


data = [[1], 2]
data[index()] += [5]
print(data, len(calls))
pair = ([],)
try:
    pair[0] += [1]
except TypeError as e:
    print(e, pair)


class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return Number("%s+%s" % (self.v, other))

    def __iadd__(self, other):
        self.v = "%s+=%s" % (self.v, other)
        return self

    def __sub__(self, other):
        return Number("%s-%s" % (self.v, other))

    def __rmul__(self, other):
        return "r" + str(other)

    def __imatmul__(self, other):
        return "at %s" % other

    def __ior__(self, other):
        return NotImplemented


n = m = Number("n")
n += 1
print(n.v, n is m)
n -= 2
print(n.v, n is m)
k = 5
k *= Number("z")
print(k)
n @= 3
print(n)


def bad_or():
    n = Number("q")
    n |= 1


def bad_types():
    a = 1
    a += "x"


def bad_list():
    a = []
    a += 5


def unbound():
    q += 1


def bad_mod():
    a = []
    a %= 3


def bad_matmul():
    a = 1
    a @= 2


def bad_shift():
    a = 1.5
    a >>= 1


for f in [bad_or, bad_types, bad_list, unbound, bad_mod, bad_matmul, bad_shift]:
    error(f)
d = {1: 2}
d |= {3: 4}
st = {1}
st |= {2}; st &= {2, 3}; st ^= {5}; st -= {2}
print(d, st)

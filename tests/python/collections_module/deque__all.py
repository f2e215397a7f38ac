# deque from _collections: every method.
from _collections import deque


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = deque("abc")
print(d, len(d), d[0], d[-1], list(d), "b" in d, "z" in d, bool(d), bool(deque()), d.maxlen, deque(), deque([1], 5), deque(maxlen=2), deque([1, 2, 3], maxlen=2), deque((), 0), deque(iterable="x", maxlen=3))
print(d.append("d"), d.appendleft("z"), d, d.pop(), d.popleft(), d, d.extend("xy"), d.extendleft("12"), d)
print(d.rotate(), d, d.rotate(-2), d, d.rotate(100), d, d.count("x"), d.index("x"), d.index("x", 1), d.reverse(), d, d.copy(), d.copy() is d)
print(d.remove("a"), d, d.insert(1, "ins"), d, d.insert(-1, "i2"), d.insert(100, "end"), d, d.clear(), d)
for f in [lambda: deque().pop(), lambda: deque().popleft(), lambda: deque()[0], lambda: deque("a")[1], lambda: deque("a")["x"], lambda: deque("ab")[0:1], lambda: deque("a").remove("z"), lambda: deque("a").index("z"), lambda: deque("ab").index("a", 1), lambda: deque(5), lambda: deque([], -1), lambda: deque([], "x"), lambda: deque([], 1, 2), lambda: deque("a").rotate("x"), lambda: hash(deque()), lambda: deque() + [], lambda: deque() * "x", lambda: deque("a").insert(), lambda: deque([1, 2], 2).insert(0, 5), lambda: deque("a").append(), lambda: deque() < 5, lambda: setattr(deque(), "maxlen", 5), lambda: deque().extend(5), lambda: deque(foo=1)]:
    error(f)
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
    print(list(m), end=" ")
m.appendleft("L")
m.extend("ab")
m.extendleft("cd")
print(m, m.maxlen, m.copy().maxlen, (m + deque("z")), m * 2)
print(deque("ab") + deque("c"), deque("ab") * 2, 2 * deque("x"), deque("ab") * 0, deque("ab") == deque("ab"), deque("ab") == ["a", "b"], deque("ab") != deque("ac"), deque([1, 2]) < deque([1, 3]), deque() <= deque(), deque([2]) > deque([1, 5]))
e = deque([1, 2, 3])
e += [4]
e *= 2
print(e, e.__iadd__("x") is e)
e[0] = "set"
e[-1] = "last"
del e[1]
print(e, list(reversed(e)), sorted(deque([3, 1])), max(deque([1, 5])), sum(deque([1, 2])), [*deque("q")], deque(range(3)).__reversed__().__length_hint__(), iter(deque("ab")).__length_hint__())
it = iter(e)
next(it)
e.append(1)
error(lambda: next(it))
error(lambda: [e.append(1) for _ in e])
r = deque([1])
r.append(r)
print(r, repr(deque(["é", None])))
r.clear()


class Sub(deque):
    def append(self, x): super().append(x * 2)


s = Sub([1], 5)
s.append(5)
s.tag = "t"
print(s, type(s.copy()).__name__, s.tag, type(s + deque()).__name__, s.copy().maxlen)
big = deque(range(1000))
for i in range(500):
    big.rotate(7)
    big.append(big.popleft() + 1)
    if i % 10 == 0:
        big.insert(len(big) // 2, -1)
        del big[3]
print(len(big), sum(big), big[0], big[500], big[-1], big.count(-1), big.index(-1))
q = deque([(0, 0)])
seen = {(0, 0)}
steps = 0
while q:
    x, y = q.popleft()
    steps += 1
    for nx, ny in ((x + 1, y), (x, y + 1)):
        if nx < 10 and ny < 10 and (nx, ny) not in seen:
            seen.add((nx, ny))
            q.append((nx, ny))
print(steps, len(seen), sorted(n for n in dir(deque) if not n.startswith("_")), type(d).__module__)

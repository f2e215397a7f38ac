# The order in which sets of small integers are met, and behaviour while they change.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print({3, 1, 2}, {10, 5, 7}, {8, 0}, {9, 1, 17}, {-1, -2, 0}, {100, 3, 50}, {1, 9, 17, 25}, set([5, 13, 21, 29, 37]), {0, 8, 16, 24, 32, 40})
print(set(range(20)), set(range(20, 0, -1)), set(range(0, 100, 7)), {1000, 1, 2000}, {2 ** 61 - 1, 5}, {-5, 5, -6}, {1.0, 2.0, 3}, {True, 2, False})
s = set()
for i in (40, 8, 24, 0, 16, 32):
    s.add(i)
    print(s, end=" ")
print()
for i in (24, 0):
    s.remove(i)
s.add(56)
s.add(64)
print(s, s.pop(), s.pop(), s)
x = {1, 2, 3, 4, 5}
x.discard(3)
x.add(3)
x |= {11, 19, 27}
print(x, x - {2}, x & {1, 3, 27}, x ^ {1, 100}, x | {6, 7}, x.copy())
print(list({5, 3, 1}), sorted({5, 3, 1}), [v for v in {12, 4, 20}], tuple({7, 15, 23}), dict.fromkeys({3, 2, 1}), frozenset([3, 11, 19]), frozenset(range(10, 0, -1)))
big = set(range(1000))
print(list(big)[:5], list(big)[-3:], big.pop(), big.pop(), len(big))
big = set(range(0, 100000, 1000))
print(list(big)[:12])


def grow(s):
    for v in s:
        s.add(v + 100)


def shrink(s):
    for v in s:
        s.discard(v)


def clear(s):
    for v in s:
        s.clear()


def pop_add(s):
    for v in s:
        s.discard(v)
        s.add(v)
    return s


for f in (grow, shrink, clear, pop_add):
    error(lambda: f({1, 2, 3}))
it = iter({1, 2, 3})
next(it)
print(it.__length_hint__(), list(it))
s = {1, 2}
it = iter(s)
s.add(3)
error(lambda: next(it))
error(lambda: next(it))


class Evil:
    def __init__(self, action): self.action = action
    def __hash__(self): return 1
    def __eq__(self, o):
        self.action()
        return False


s = {1, 2}
print(Evil(s.clear) in s, s)
s = {1}
s.add(Evil(lambda: None))
print(len(s))


class Raises:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq")


error(lambda: Raises() in {1})
error(lambda: {1, Raises()})
error(lambda: {1} | {Raises()})
error(lambda: {1, 2}.intersection([Raises()]))
s = {1, 2, 3}
s.update(s)
s -= s
print(s)
s = {1, 2, 3}
s ^= s
print(s, {1, 2} & {2, 3} | {9} - {9} ^ {4})
s = {1, 2, 3}
s.difference_update(s)
s.symmetric_difference_update({5})
s.intersection_update(s)
print(s)
evens, odds = set(range(0, 30, 2)), set(range(1, 30, 2))
print(evens | odds, evens & odds, (evens | odds) - evens == odds)
seen, order = set(), []
for v in [3, 1, 3, 2, 1, 5]:
    if v not in seen:
        seen.add(v)
        order.append(v)
print(order, seen)

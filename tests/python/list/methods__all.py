# Every method of list.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


x = [3, 1, 2]
print(x.append(4), x, x.extend([5, 6]), x, x.extend("ab"), x, x.extend(i for i in (7,)), x)
print(x.insert(0, "first"), x.insert(100, "last"), x.insert(-1, "before last"), x.insert(-100, "front"), x)
print(x.pop(), x.pop(0), x.pop(-2), x.pop(1), x)
print(x.remove("a"), x, x.index(5), x.index(5, 2), x.index("b", -3), x.count(5), x.count("none"), x.reverse(), x)
y = x.copy()
print(y == x, y is x, y.clear(), y, x)
print([1, 2, 3, 2, 1].index(2, 2), [1, 2, 3].index(3, -1), [1.0, True, "1"].count(1), [[1], [1]].count([1]), [None].index(None))
for f in [lambda: [].pop(), lambda: [1].pop(1), lambda: [1].pop(-2), lambda: [1].pop("a"), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(1, 1), lambda: [1].index(1, "a"), lambda: [1].insert(), lambda: [1].insert("a", 1), lambda: [1].extend(5), lambda: [1].extend(), lambda: [1].append(), lambda: [1].count(), lambda: [1].reverse(1), lambda: [1].copy(1), lambda: [].sort(1), lambda: [].sort(x=1), lambda: [1].insert(1.5, 2), lambda: [1].pop(1.0), lambda: [1].pop(1 << 100), lambda: [].index([1] * 3)]:
    error(f)
z = [5, 2, 9, 1]
print(z.sort(), z, z.sort(reverse=True), z, z.sort(key=lambda v: -v), z, z.sort(key=None, reverse=False), z, z.sort(key=str), z)
words = ["banana", "Apple", "cherry", "apple", "date"]
words.sort(key=str.lower)
print(words, sorted(words, key=len), sorted(words, key=lambda w: (len(w), w), reverse=True))
s = [(1, "b"), (0, "a"), (1, "a"), (0, "b")]
s.sort(key=lambda p: p[0])
print(s)
s.sort(key=lambda p: p[0], reverse=True)
print(s)
error(lambda: [1, "a", 2].sort())
error(lambda: [1, None].sort())
error(lambda: [3, 1].sort(key=lambda v: 1 / 0))
error(lambda: [1, 2].sort(key=5))
broken = [3, 1, "x", 2]
try:
    broken.sort()
except TypeError:
    print(len(broken), sorted(map(str, broken)))


class Watch:
    target = []
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        seen.append(len(Watch.target))
        return self.v < o.v


seen = []
Watch.target = [Watch(i) for i in (3, 1, 2)]
Watch.target.sort()
print([w.v for w in Watch.target], set(seen))


class Mutates:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        victim.append(1)
        return self.v < o.v


victim = [Mutates(2), Mutates(1)]
try:
    victim.sort()
except ValueError as e:
    print(e, len(victim))
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big) == list(range(1009)), sorted(big, reverse=True)[:3], sorted(range(100), key=lambda v: v % 10)[:12], sorted([0.5, 1, True, 0, -1.5]), sorted("hello"), sorted({3: 1, 1: 2}), sorted([[2], [1, 5], [1]]), sorted([(1, 2), (1,)]))
runs = list(range(50)) + list(range(25)) + list(range(100, 50, -1)) + [7] * 20
print(sorted(runs) == sorted(sorted(runs, reverse=True)), sorted(runs)[40:60])
a = [1, 2]
a += (3, 4)
a *= 2
print(a, a.__iadd__([9]) is a, a.__imul__(1) is a, a, sorted(n for n in dir(list) if not n.startswith("_")))
a.extend(a)
print(len(a), a.__len__(), a.__contains__(9), a.__getitem__(slice(2)), a.__eq__(a), a.__ne__([]), a.__lt__([5]), a.__reversed__().__next__(), [].__add__([1]), [1].__mul__(2), [1].__rmul__(2), [].__iter__().__length_hint__())

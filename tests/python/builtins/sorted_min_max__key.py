# sorted, min, max and sum.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(sorted([3, 1, 2]), sorted("hello"), sorted({2: 1, 1: 2}), sorted([]), sorted((5,)), sorted([3, 1, 2], reverse=True), sorted(["bb", "a", "ccc"], key=len), sorted("aBc", key=str.lower), sorted([1, -2, 3], key=abs, reverse=True), sorted(range(5), key=lambda x: x % 2), sorted([True, 0, 2.5, -1]))
print(sorted([("b", 1), ("a", 2), ("b", 0)]), sorted([("b", 1), ("a", 2), ("b", 0)], key=lambda p: p[0]), sorted([("b", 1), ("a", 2), ("b", 0)], key=lambda p: p[0], reverse=True), sorted([[2], [1, 9], []]), sorted(["10", "9", "1"], key=int), sorted([None, None], key=lambda x: 0), sorted([1, 2], key=None, reverse=0))
print(min(3, 1, 2), max(3, 1, 2), min([5]), max("hello"), min({2: 1, 1: 2}), max([1, 2], [1, 3]), min("a", "B", key=str.lower), max([-5, 3], key=abs), min([], default="none"), max((), default=None), min([1], default=5), max(1, 1.0), max(1.0, 1), min(1, True), max(True, 1), min("b", "a", "c"), max((1, 2), (1,)), min([3, 1, 2], key=lambda x: -x), max(i * i % 7 for i in range(6)))
for f in [lambda: min(), lambda: max(), lambda: min([]), lambda: max(5), lambda: min(1, "a"), lambda: max([1, None]), lambda: min([], key=len), lambda: max(1, 2, default=0), lambda: min([1, 2], key=5), lambda: min([1], foo=1), lambda: max([1, 2], key=lambda x: 1 / 0), lambda: min(None), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([1], key=5), lambda: sorted([1], reverse="x"), lambda: sorted([1], cmp=1), lambda: sorted(), lambda: sorted([1], [2]), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda x: [None, 1][x - 1]), lambda: sorted([1], reverse=None)]:
    error(f)
print(sum([]), sum([1, 2]), sum((1.5, 2)), sum([[1], [2]], []), sum(range(101)), sum([1, 2], 10), sum([True, True]), sum([0.1] * 10), sum({1: 2, 3: 4}), sum([2 ** 64, 1]), sum([1], start=5), sum([(1,), (2,)], ()), sum([1, 2.5, 3]), sum([], 2.5), sum([-1, 1.0]), sum([2 ** 63 - 1, 1]), sum([1.0, 2 ** 70]))
for f in [lambda: sum(), lambda: sum(5), lambda: sum(["a"]), lambda: sum([], ""), lambda: sum([], b""), lambda: sum(["a"], "b"), lambda: sum([[1]]), lambda: sum([1], []), lambda: sum([None]), lambda: sum([1], 2, 3), lambda: sum([1, "a"]), lambda: sum([1.5, "a"])]:
    error(f)


class Item:
    def __init__(self, name, weight): self.name, self.weight = name, weight
    def __lt__(self, o): return self.weight < o.weight
    def __gt__(self, o): return self.weight > o.weight
    def __repr__(self): return self.name
    def __add__(self, o): return Item(self.name + getattr(o, "name", str(o)), 0)
    def __radd__(self, o): return Item(str(o) + self.name, 0)


items = [Item("c", 3), Item("a", 1), Item("b", 1), Item("d", 2)]
print(sorted(items), sorted(items, reverse=True), min(items), max(items), sorted(items, key=lambda i: i.name), sum(items), sum(items, Item(">", 0)))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or x), calls, max([2, 9, 4], key=lambda x: calls.append(x) or -x), calls)
data = [(i * 7919 + 13) % 101 for i in range(200)]
print(sorted(data) == sorted(reversed(data)), sorted(data)[::20], sorted(data, key=lambda v: (v % 10, v))[:10], sorted(range(200), key=lambda i: data[i])[:10], sorted(range(200), key=data.__getitem__, reverse=True)[:10], sorted(set(data))[-3:])
stable = sorted(((v % 3, i) for i, v in enumerate(data)), key=lambda p: p[0])
print(all(a[1] < b[1] for a, b in zip(stable, stable[1:]) if a[0] == b[0]), [p[1] for p in stable if p[0] == 2][:5])
print(sorted([float("inf"), 1, -float("inf"), 10 ** 30, -10 ** 30, 0.5]), sorted(["é", "z", "a", "Z"]), sorted([b"b", b"a", b""]), sorted([(1, "x"), (1, "a"), (0, "z")], key=lambda t: (-t[0], t[1])), sorted("The Quick brown".split(), key=str.casefold), sorted([[1, 2], [1], [0, 5]], key=len), sorted([1.5, 1, True], key=float))
insertion = []
for v in data[:40]:
    lo, hi = 0, len(insertion)
    while lo < hi:
        mid = (lo + hi) // 2
        if insertion[mid] <= v:
            lo = mid + 1
        else:
            hi = mid
    insertion.insert(lo, v)
print(insertion == sorted(data[:40]), insertion[:8])

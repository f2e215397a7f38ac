# Sorting by hand against sorted(): stability, keys, counting comparisons, errors in the middle.
class Counted:
    comparisons = 0
    __slots__ = ("value", "tag")

    def __init__(self, value, tag=None):
        self.value, self.tag = value, tag

    def __lt__(self, other):
        Counted.comparisons += 1
        return self.value < other.value

    def __repr__(self):
        return f"{self.value}{'' if self.tag is None else self.tag}"


def bubble(a):
    a = a[:]
    for end in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    result = []
    for x in a:
        i = len(result)
        while i and x < result[i - 1]:
            i -= 1
        result.insert(i, x)
    return result


def merge(a):
    if len(a) < 2:
        return a[:]
    middle = len(a) // 2
    left, right = merge(a[:middle]), merge(a[middle:])
    out = []
    while left and right:
        out.append(right.pop(0) if right[0] < left[0] else left.pop(0))
    return out + left + right


def quick(a):
    if not a:
        return []
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if not x < pivot])


def heap(a):
    a = list(a)

    def sift(i, n):
        while (child := 2 * i + 1) < n:
            if child + 1 < n and a[child] < a[child + 1]:
                child += 1
            if not a[i] < a[child]:
                return
            a[i], a[child] = a[child], a[i]
            i = child

    for i in reversed(range(len(a) // 2)):
        sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a


def radix(a, base=10):
    place, longest = 1, max(a, default=0)
    while place <= longest:
        buckets = [[] for _ in range(base)]
        for x in a:
            buckets[x // place % base].append(x)
        a = [x for b in buckets for x in b]
        place *= base
    return a


def pseudo_random(n, seed=42):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 8


data = [x % 1000 for x in pseudo_random(120)]
expected = sorted(data)
for f in (bubble, insertion, merge, quick, heap, radix):
    print(f.__name__, f(data) == expected, f([]) == [], f([3, 1, 2]))
for f in (bubble, insertion, merge, heap, sorted):
    Counted.comparisons = 0
    items = [Counted(x % 50, "abcdefgh"[i % 8]) for i, x in enumerate(data)]
    result = f(items)
    stable = all(a.value != b.value or items.index(a) < items.index(b) for a, b in zip(result, result[1:]))
    print(f.__name__, Counted.comparisons, stable, result[:5])
words = "the quick Brown fox jumps Over the lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w.lower())), sep="\n")
people = [("Zed", 30), ("amy", 25), ("Bob", 30), ("cat", 25)]
people.sort(key=lambda p: p[0].casefold())
people.sort(key=lambda p: p[1], reverse=True)
print(people, sorted({"b": 1, "a": 2}), sorted("hello"), sorted({3, 1, 2}, reverse=True), sorted([True, 0, 2.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]))
for bad in ([1, "a"], [None, 1], [1j, 2j], [[1], (2,)], [{}, {}]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)


class Fragile:
    def __lt__(self, other):
        raise RuntimeError("cannot compare")


numbers = [3, 1, 2]
try:
    numbers.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError as e:
    print(e, numbers)
try:
    sorted([Fragile(), Fragile()])
except RuntimeError as e:
    print(e)
try:
    numbers.sort(lambda a, b: a - b)
except TypeError as e:
    print(e)


def sneaky(x):
    numbers.append(x)
    return x


try:
    numbers.sort(key=sneaky)
except ValueError as e:
    print(e, numbers)
print(list(reversed(sorted(data)))[:3] == sorted(data, reverse=True)[:3], min(data), max(data, key=lambda x: x % 100), sum(sorted(data)[:10]))

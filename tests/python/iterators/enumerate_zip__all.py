# enumerate, zip, map, filter and reversed.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(list(enumerate("abc")), list(enumerate([], 5)), list(enumerate("ab", 10)), list(enumerate("ab", start=-1)), list(enumerate(iterable="x", start=2)), dict(enumerate("ab")), list(enumerate("a", 10 ** 20)), list(enumerate("ab", 2 ** 63 - 1)), list(enumerate("ab", 2 ** 62)))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", "cd", "ef")), list(zip([], [1])), list(zip(range(3), "abc", [True, False, None])), dict(zip("ab", (1, 2))), list(zip(*[(1, 2), (3, 4)])), list(zip([1, 2], [3, 4], strict=True)), list(zip(strict=True)))
for f in [lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([], [1], strict=True)), lambda: list(zip([1], [], strict=True)), lambda: zip(5), lambda: zip([1], 5), lambda: zip([1], None), lambda: zip([1], strct=True), lambda: enumerate(5), lambda: enumerate(), lambda: enumerate([], "a"), lambda: enumerate([], 1.5), lambda: enumerate([], 1, 2), lambda: enumerate([], stat=1)]:
    error(f)
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2])), list(map(len, ["a", "bb"])), list(map(max, "ab", "ba", "cc")), list(map(print, [])), sum(map(int, "123")), list(map(None.__class__, [])))
for f in [lambda: list(map(len, [1])), lambda: map(len), lambda: map(), lambda: list(map(5, [1])), lambda: list(map(lambda: 1, [1])), lambda: list(map(lambda a: a, [1], [2])), lambda: map(len, 5), lambda: next(map(len, [])), lambda: map(len, [], x=1)]:
    error(f)
print(list(filter(None, [0, 1, "", "a", [], None, True])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")), list(filter(bool, [0, 5])), list(filter(lambda x: [], "abc")), list(filter(lambda x: [0], "ab")))
for f in [lambda: filter(None), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: list(filter(lambda x: 1 / x, [1, 0])), lambda: filter(None, [], 1)]:
    error(f)
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(())), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed(b"ab")), next(reversed([5])))
for f in [lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: reversed(), lambda: reversed([], []), lambda: next(reversed([])), lambda: reversed(x for x in [])]:
    error(f)
e, z, m, f, r = enumerate("ab"), zip("ab"), map(str, "ab"), filter(None, "ab"), reversed([1])
print([type(x).__name__ for x in (e, z, m, f, r)], [iter(x) is x for x in (e, z, m, f, r)], [repr(x).split(" object")[0] for x in (e, z, m, f)])
print(next(e), next(z), next(m), next(f), next(r), list(e), list(z), list(m), list(f), list(r), list(e), next(e, "done"))


class Log:
    def __init__(self, name, n): self.name, self.n = name, n
    def __iter__(self): return self
    def __next__(self):
        print(self.name, end=" ")
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(zip(Log("a", 2), Log("b", 1))))
print(list(zip(Log("a", 1), Log("b", 2))))
print(list(map(lambda x, y: (x, y), Log("a", 1), Log("b", 2))))
error(lambda: list(zip(Log("a", 1), Log("b", 2), strict=True)))
lazy = map(lambda x: print("called", x) or x, [1, 2])
print("before")
print(next(lazy), next(lazy))


def fails():
    yield 1
    raise KeyError("inside")


for g in [lambda: list(enumerate(fails())), lambda: list(zip(fails(), [1, 2])), lambda: list(map(str, fails())), lambda: list(filter(None, fails())), lambda: list(map(lambda x: [][x], [1]))]:
    error(g)
pairs = zip("abc", range(3))
for a, b in pairs:
    if b == 1:
        break
print(a, b, list(pairs))
held = []
for pair in zip([1, 2], [3, 4]):
    held.append(pair)
print(held, held[0] is held[1])
for i, (a, b) in enumerate(zip("xy", [1, 2]), 1):
    print(i, a, b, end="; ")
print()
print(list(map(list, zip(*["abc", "def"]))), [x for x in map(None.__eq__, [None, 1])], list(zip(iter([1, 2, 3, 4]), *[iter("ab")])), list(zip(*[iter(range(6))] * 2)), max(enumerate([3, 9, 2]), key=lambda p: p[1]), sorted(zip([3, 1], "ab")), list(filter(lambda p: p[0] % 2, enumerate("abcd"))))


class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(reversed(Seq())), list(enumerate(Seq())), list(zip(Seq(), Seq())), list(map(str, Seq())))

# chain, compress, dropwhile, takewhile, filterfalse, islice, starmap, tee, zip_longest, pairwise, batched, groupby.
import itertools as it


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(list(it.chain("ab", [1], ())), list(it.chain()), list(it.chain.from_iterable(["ab", [1]])), list(it.chain.from_iterable(x * 2 for x in "ab")), list(it.chain([1], it.chain([2], [3]))))
error(lambda: list(it.chain([1], 5)))
error(lambda: it.chain.from_iterable(5))
error(lambda: list(it.chain.from_iterable([1])))
print(list(it.compress("abcdef", [1, 0, 1, 0, 1])), list(it.compress("ab", [])), list(it.compress([], [1])), list(it.compress(data="abc", selectors=[[], [0], ""])))
print(list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(lambda x: x % 2, range(6))), list(it.filterfalse(None, [0, 1, "", "a"])), list(it.dropwhile(bool, [])), list(it.takewhile(bool, [0])), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.starmap(max, [(1, 2), [3, 4], "ab"])), list(it.starmap(lambda *a: a, [(), (1,)])))
error(lambda: list(it.starmap(pow, [5])))
error(lambda: list(it.starmap(pow, [(1,)])))
error(lambda: list(it.takewhile(5, [1])))
print(list(it.islice("abcdef", 3)), list(it.islice("abcdef", 2, 4)), list(it.islice("abcdef", 1, None, 2)), list(it.islice("abcdef", None)), list(it.islice("abc", 0)), list(it.islice("abc", 10)), list(it.islice("abc", 5, 10)), list(it.islice(it.count(), 3, 20, 5)), list(it.islice("abc", None, None, None)), list(it.islice("abcdef", 0, 5, 3)))
for f in [lambda: it.islice("a", -1), lambda: it.islice("a", 1, -1), lambda: it.islice("a", 0, 1, 0), lambda: it.islice("a", "x"), lambda: it.islice("a", 1.5), lambda: it.islice("a"), lambda: it.islice(5, 1), lambda: it.islice("a", 1, 2, 3, 4), lambda: it.islice("a", 0, "x"), lambda: it.islice("a", 0, 1, "x")]:
    error(f)
src = iter(range(10))
print(list(it.islice(src, 2, 4)), next(src), list(it.islice(src, 0)), next(src))
a, b, c = it.tee([1, 2, 3], 3)
print(next(a), next(a), list(b), list(a), list(c), it.tee([], 0), len(it.tee("a")), [list(x) for x in it.tee("ab")])
x, y = it.tee(iter("abcd"))
next(x)
z, = it.tee(x, 1)
print(list(y), list(z), list(x))
error(lambda: it.tee(5))
error(lambda: it.tee([], -1))
print(list(it.zip_longest("abc", [1])), list(it.zip_longest("ab", [1, 2, 3], fillvalue="-")), list(it.zip_longest()), list(it.zip_longest([], [])), list(it.zip_longest("a", "bc", "def")))
error(lambda: it.zip_longest("a", foo=1))
error(lambda: it.zip_longest(5))
print(list(it.pairwise("abcd")), list(it.pairwise("a")), list(it.pairwise([])), list(it.batched("abcdefg", 3)), list(it.batched([], 2)), list(it.batched("ab", 5)), list(it.batched("abcd", 2, strict=True)))
error(lambda: it.batched("a", 0))
error(lambda: list(it.batched("abc", 2, strict=True)))
error(lambda: it.batched("abc"))
print([(k, list(g)) for k, g in it.groupby("aaabbca")], [(k, list(g)) for k, g in it.groupby([1, 2, 4, 5, 6], lambda x: x % 2)], [k for k, g in it.groupby("aabb")], list(it.groupby([])), [(k, len(list(g))) for k, g in it.groupby(sorted("mississippi"))], [(k, "".join(g)) for k, g in it.groupby("AaBbb", key=str.lower)])
groups = it.groupby("aabbb")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, next(g2), list(g2))
groups = it.groupby([1, 1.0, True, 2])
print([(k, list(g)) for k, g in groups])
error(lambda: it.groupby(5))
error(lambda: list(it.groupby([1], 5)))
error(lambda: list(it.groupby([1, 0], lambda v: 1 // v)))


def fails():
    yield 1
    raise KeyError("inside")


for make in [lambda: it.chain(fails()), lambda: it.islice(fails(), 5), lambda: it.tee(fails())[0], lambda: it.zip_longest(fails(), [1, 2, 3]), lambda: it.pairwise(fails()), lambda: it.batched(fails(), 3), lambda: it.compress(fails(), [1, 1]), lambda: it.takewhile(bool, fails()), lambda: it.cycle(fails()), lambda: it.accumulate(fails())]:
    error(lambda: list(make()))
print([type(o).__name__ for o in (it.chain(), it.islice([], 1), it.tee([])[0], it.groupby([]), it.batched([], 1), it.starmap(pow, []), it.pairwise([]))], [iter(o) is o for o in (it.chain(), it.groupby([]))])
seen = []
lazy = it.chain((seen.append(i) or i for i in range(3)), "x")
print(seen, next(lazy), seen, list(lazy), seen)
print(list(it.chain(*[[i] * i for i in range(4)])), list(map(sum, it.batched(range(10), 4))), [a < b for a, b in it.pairwise([1, 3, 2])], list(it.islice(it.cycle(it.chain("ab", "c")), 5)), dict(it.zip_longest("ab", [1])), ["".join(t) for t in it.batched("ABCDEFG", 3)])

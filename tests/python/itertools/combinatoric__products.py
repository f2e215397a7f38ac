# product, permutations, combinations and combinations with replacement.
import itertools as it


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(list(it.product("ab", [1, 2])), list(it.product()), list(it.product("ab")), list(it.product([0, 1], repeat=3)), list(it.product("ab", [])), list(it.product("ab", repeat=0)), list(it.product("ab", "c", repeat=2)), len(list(it.product(range(5), range(4), range(3)))))
print(list(it.permutations("abc")), list(it.permutations("abc", 2)), list(it.permutations([], 0)), list(it.permutations("ab", 3)), list(it.permutations("ab", 0)), list(it.permutations("abc", None)) == list(it.permutations("abc")), len(list(it.permutations(range(6)))), list(it.permutations([1, 1, 2], 2)))
print(list(it.combinations("abcd", 2)), list(it.combinations("abc", 3)), list(it.combinations("abc", 0)), list(it.combinations("ab", 3)), list(it.combinations(range(5), 4)), len(list(it.combinations(range(10), 5))), list(it.combinations([], 0)), list(it.combinations("aab", 2)))
print(list(it.combinations_with_replacement("abc", 2)), list(it.combinations_with_replacement("ab", 3)), list(it.combinations_with_replacement([], 1)), list(it.combinations_with_replacement("a", 0)), len(list(it.combinations_with_replacement(range(6), 4))))
for f in [lambda: it.product(5), lambda: it.product("a", repeat=-1), lambda: it.product("a", repeat="x"), lambda: it.permutations(), lambda: it.permutations("a", -1), lambda: it.permutations("a", "x"), lambda: it.combinations("a"), lambda: it.combinations("a", -1), lambda: it.combinations(5, 1), lambda: it.combinations_with_replacement("a", -1), lambda: it.product("a", foo=1)]:
    error(f)
held = []
for p in it.product([1, 2], [3]):
    held.append(p)
print(held, held[0] is held[1])
p = it.permutations("abc")
print(next(p), next(p), sum(1 for _ in p), next(p, "end"), type(p).__name__, iter(p) is p)
first = it.combinations(range(30), 15)
print(next(first), next(first))
print(sum(a * b for a, b in it.combinations(range(20), 2)), max(map(sum, it.permutations([3, 1, 2], 2))), ["".join(t) for t in it.product("01", repeat=2)], sum(1 for a, b, c in it.combinations(range(1, 20), 3) if a * a + b * b == c * c), sorted(set(map("".join, it.permutations("aab")))))


def powerset(s):
    return list(it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1)))


print(powerset([1, 2, 3]), len(powerset(range(10))))
send_more = []
for s, e, n in it.permutations(range(1, 6), 3):
    if 100 * s + 10 * e + n == (s + e + n) * 15:
        send_more.append((s, e, n))
print(send_more)
board = [p for p in it.permutations(range(6)) if len({a + i for i, a in enumerate(p)}) == len({a - i for i, a in enumerate(p)}) == 6]
print(board)
dice = {}
for roll in it.product(range(1, 7), repeat=2):
    dice[sum(roll)] = dice.get(sum(roll), 0) + 1
print(dice)
checksum = 0
for c in it.combinations_with_replacement(range(8), 5):
    for v in c:
        checksum = (checksum * 9 + v) % 1000003
print(checksum)

"""Comprehensions, itertools and built-in iteration: matrices, products, grouping, counting, any and all."""
from itertools import accumulate, chain, combinations, count, groupby, islice, permutations, product, repeat, starmap, takewhile, zip_longest


def matrix_work(n, rounds):
    m = [[(i * 3 + j * 5) % 11 for j in range(n)] for i in range(n)]
    total = 0
    for _ in range(rounds):
        t = [list(column) for column in zip(*m)]
        m = [[(a + b) % 13 for a, b in zip(r, s)] for r, s in zip(m, t)]
        total += sum([x for row in m for x in row if x & 1])
    return total


def pythagoras(n):
    return [(a, b, c) for a in range(1, n) for b in range(a, n) if (c := int((a * a + b * b) ** 0.5)) < n and c * c == a * a + b * b]


def sets_and_dicts(n):
    squares = {i: i * i for i in range(n)}
    remainders = {v % 1000 for v in squares.values()}
    inverse = {v: k for k, v in squares.items() if k % 3}
    evens = frozenset(k for k in squares if k % 2 == 0)
    return len(remainders), len(inverse), sum(evens & set(inverse.values())) % 1000003, len({k: [v] for k, v in zip(squares, remainders)})


def pipelines(n):
    a = sum(islice(accumulate(x * x % 7 for x in count()), n)) % 1000003
    b = sum(len(list(g)) ** 2 for _, g in groupby(sorted(i * 7919 % 97 for i in range(n))))
    c = sum(starmap(lambda x, y: x * y % 5, zip(range(n), repeat(3))))
    d = sum(chain.from_iterable([i, i + 1, i + 2] for i in range(n)))
    e = sum(1 for _ in takewhile(lambda v: v < n, map(lambda v: v * 2, count())))
    f = sum(x + (y or 0) for x, y in zip_longest(range(n), range(n // 2)))
    return a, b, c, d, e, f


def combinatorics():
    dice = {}
    for roll in product(range(1, 7), repeat=5):
        s = sum(roll)
        dice[s] = dice.get(s, 0) + 1
    triples = sum(1 for a, b, c in combinations(range(60), 3) if (a + b + c) % 7 == 0)
    orders = max(sum(abs(a - b) for a, b in zip(p, p[1:])) for p in permutations(range(7)))
    return dice[17], triples, orders


def checks(n):
    rows = [[(i * j) % 9 for j in range(12)] for i in range(n)]
    full = sum(all(v < 8 for v in row) for row in rows)
    some = sum(any(v == 7 for v in row) for row in rows)
    ordered = [min(rows[i:i + 3], key=lambda r: (sum(r), r)) for i in range(0, n, 3)]
    return full, some, sum(map(sum, ordered)), len(list(filter(None, chain(*rows)))), sum(i * max(row) for i, row in enumerate(rows)), sorted(rows, key=sum)[n // 2][:3]


print(matrix_work(100, 90), len(pythagoras(650)), sets_and_dicts(300000), pipelines(280000), combinatorics(), checks(22000))

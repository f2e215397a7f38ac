# Dynamic programming: knapsack, longest common subsequence, coins, edit scripts, matrix chains.
def knapsack(items, capacity):
    best = [[0] * (capacity + 1)]
    for _, weight, value in items:
        above = best[-1]
        best.append([max(above[c], above[c - weight] + value) if c >= weight else above[c] for c in range(capacity + 1)])
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][capacity], chosen[::-1]


def brute(items, capacity):
    best = 0
    for mask in range(1 << len(items)):
        weight = value = 0
        for i, (_, w, v) in enumerate(items):
            if mask >> i & 1:
                weight += w
                value += v
        if weight <= capacity:
            best = max(best, value)
    return best


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    out, i, j = [], len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i, j = i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out[::-1]


def diff(a, b):
    common, i, j = lcs(a, b), 0, 0
    for line in common + [None]:
        while i < len(a) and a[i] != line:
            yield "- " + a[i]
            i += 1
        while j < len(b) and b[j] != line:
            yield "+ " + b[j]
            j += 1
        if line is not None:
            yield "  " + line
            i, j = i + 1, j + 1


def coins(amount, values):
    best = [0] + [None] * amount
    ways = [1] + [0] * amount
    for v in values:
        for a in range(v, amount + 1):
            ways[a] += ways[a - v]
    for a in range(1, amount + 1):
        options = [best[a - v] for v in values if v <= a and best[a - v] is not None]
        best[a] = min(options) + 1 if options else None
    return best[amount], ways[amount]


def matrix_chain(sizes):
    memo = {}

    def cost(i, j):
        if i == j:
            return 0, "ABCDEFGH"[i]
        if (i, j) not in memo:
            memo[i, j] = min((cost(i, k)[0] + cost(k + 1, j)[0] + sizes[i] * sizes[k + 1] * sizes[j + 1], "(" + cost(i, k)[1] + cost(k + 1, j)[1] + ")") for k in range(i, j))
        return memo[i, j]

    return cost(0, len(sizes) - 2), len(memo)


def increasing(seq):
    tails, back, last = [], {}, []
    for i, v in enumerate(seq):
        lo, hi = 0, len(tails)
        while lo < hi:
            mid = (lo + hi) // 2
            if seq[tails[mid]] < v:
                lo = mid + 1
            else:
                hi = mid
        back[i] = tails[lo - 1] if lo else None
        tails[lo:lo + 1] = [i]
    out, i = [], tails[-1] if tails else None
    while i is not None:
        out.append(seq[i])
        i = back[i]
    return out[::-1]


items = [("book", 3, 40), ("lamp", 5, 60), ("tent", 9, 120), ("stove", 4, 45), ("rope", 2, 25), ("flute", 1, 18), ("map", 1, 9), ("axe", 6, 70)]
for capacity in (0, 5, 10, 15, 31, 99):
    print(capacity, knapsack(items, capacity), brute(items, capacity))
print("".join(lcs("AGGTAB", "GXTXAYB")), lcs([1, 3, 4, 1], [3, 4, 1, 2, 1, 3]), lcs("", "x"))
print("\n".join(diff("a b c d e f".split(), "b c x e f g".split())))
print([coins(a, (1, 5, 10, 25)) for a in (0, 7, 30, 99)], coins(3, (2,)), coins(11, (3, 4)), coins(100, (1, 2, 5, 10, 20, 50, 100)))
print(matrix_chain([10, 30, 5, 60]), matrix_chain([30, 35, 15, 5, 10, 20, 25]))
print(increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), increasing([]), increasing([5, 4, 3]), len(increasing([i * 7919 % 1009 for i in range(500)])))
pascal = [[1]]
for _ in range(10):
    pascal.append([a + b for a, b in zip([0] + pascal[-1], pascal[-1] + [0])])
print(pascal[-1], [sum(r) for r in pascal], sum(pascal[i][j] for i in range(11) for j in range(i + 1) if i % 2 == j % 2))
grid = [[(i * 5 + j * 3) % 9 + 1 for j in range(8)] for i in range(8)]
for i in range(8):
    for j in range(8):
        if i or j:
            grid[i][j] += min(grid[i - 1][j] if i else 10 ** 9, grid[i][j - 1] if j else 10 ** 9)
print(grid[-1], grid[7][7])

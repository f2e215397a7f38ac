"""Dictionaries: word counts, integer keys, tuple keys, grouping, inverted indexes, memo tables."""


def words(n):
    syllables = "ka ri to me lo su ne da vi pu sha or en il".split()
    state, out = 7, []
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        length = 1 + (state >> 5) % 3
        word = ""
        for _ in range(length):
            state = (state * 1103515245 + 12345) & 0x7fffffff
            word += syllables[(state >> 8) % len(syllables)]
        out.append(word)
    return out


def count(items):
    counts = {}
    for w in items:
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 1
    return counts


def count_get(items):
    counts = {}
    for w in items:
        counts[w] = counts.get(w, 0) + 1
    return counts


def group(items):
    groups = {}
    for w in items:
        groups.setdefault((len(w), w[0]), []).append(w)
    return groups


def index(items):
    places = {}
    for i, w in enumerate(items):
        if w not in places:
            places[w] = {}
        places[w][i] = w
    return places


def integers(n):
    table = {}
    for i in range(n):
        table[i * 7919 % 100003] = i
    total = 0
    for i in range(0, 100003, 3):
        total += table.get(i, -1)
    for key in list(table):
        if key % 5 == 0:
            del table[key]
    for key, value in table.items():
        total += key ^ value
    return len(table), total


def grid_paths(n):
    memo = {}
    for i in range(n):
        for j in range(n):
            if i == 0 or j == 0:
                memo[i, j] = 1
            else:
                memo[i, j] = (memo[i - 1, j] + memo[i, j - 1]) % 1000000007
    return memo[n - 1, n - 1]


def merge(n):
    base = {str(i): i for i in range(60)}
    total = 0
    for i in range(n):
        d = dict(base)
        d.update({"x": i, str(i % 100): -1})
        d.pop("59", None)
        total += len(d) + d["5"] + sum(d.values())
    return total


items = words(190000)
a, b = count(items), count_get(items)
groups, places = group(items), index(items)
best = sorted(a.items(), key=lambda kv: (-kv[1], kv[0]))[:3]
print(len(a), a == b, best, len(groups), sum(len(p) for p in places.values()), integers(300000), grid_paths(480), merge(12000))

# The order of iteration after long random histories, and the hash of what is left.
def numbers(seed):
    x = seed
    while True:
        x = (x * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        yield x >> 33


def checksum(items):
    h = 14695981039346656037
    for v in items:
        h = ((h ^ (v & (2 ** 64 - 1))) * 1099511628211) % 2 ** 64
    return h


def history(seed, steps, span):
    draw = numbers(seed)
    s, other = set(), set()
    for _ in range(steps):
        kind, v = next(draw) % 16, next(draw) % span
        if kind < 8:
            s.add(v)
        elif kind < 11:
            s.discard(v)
        elif kind == 11:
            if s:
                s.pop()
        elif kind == 12:
            other.add(v * 7)
        elif kind == 13:
            s |= other
        elif kind == 14:
            s = [s ^ other, s - other, s & (other | s), s.copy(), set(list(s)), s.union(dict.fromkeys(other))][v % 6]
        elif v % 4 == 0:
            s.difference_update([v, v + 1], other)
        elif v % 4 == 1:
            s.symmetric_difference_update({v: 1, v + 2: 2})
        elif v % 4 == 2:
            s -= other
        else:
            s ^= {v, v + 3}
    return s


for seed, steps, span in ((1, 100, 50), (2, 1000, 300), (3, 3000, 1000), (4, 2000, 2 ** 40), (5, 4000, 64)):
    s = history(seed, steps, span)
    print(len(s), checksum(s), hash(frozenset(s)), checksum(frozenset(s)), checksum(reversed(list(s))))
words = (1.5, -2, (3, 4), None, True, 2 ** 70, -2 ** 70, frozenset([1, 2]), (), 1e300, 0.1)
print(hash(words[1]), hash(words[2]), [w for w in {words[0], words[1], words[4], words[5], words[6], words[9]}])

# Word statistics: counts, n-grams, a seeded Markov chain, anagrams, rhymes and ciphers.
TEXT = """the cat sat on the mat and the dog sat on the log while the rat ran past the cat and the cat ran after the rat
the dog saw the cat and the rat and ran after both of them but the cat and the rat ran up the tree and sat there all day"""


class Lcg:
    def __init__(self, seed): self.state = seed

    def choice(self, items):
        self.state = (self.state * 1103515245 + 12345) % 2 ** 31
        return items[(self.state >> 8) % len(items)]


words = TEXT.split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
print(len(words), len(counts), top[:6])
width = max(map(len, counts))
for w, n in top[:5]:
    print("%-*s %s %d" % (width, w, "*" * n, n))


def ngrams(items, n): return zip(*(items[i:] for i in range(n)))


chain = {}
for a, b, c in ngrams(words, 3):
    chain.setdefault((a, b), []).append(c)
print(len(chain), {k: v for k, v in chain.items() if len(v) > 3}, max(len(v) for v in chain.values()))


def generate(chain, start, length, seed):
    rng, out = Lcg(seed), list(start)
    while len(out) < length:
        options = chain.get(tuple(out[-2:]))
        if not options:
            break
        out.append(rng.choice(options))
    return " ".join(out)


for seed in (1, 2, 3):
    print(generate(chain, ("the", "cat"), 14, seed))
anagrams = {}
for w in counts:
    anagrams.setdefault("".join(sorted(w)), []).append(w)
print(sorted(map(sorted, (v for v in anagrams.values() if len(v) > 1))) or "no anagrams", "".join(sorted("listen")) == "".join(sorted("silent")))
rhymes = {}
for w in sorted(counts):
    rhymes.setdefault(w[-2:], []).append(w)
print({k: v for k, v in rhymes.items() if len(v) > 1})
letters = {c: TEXT.count(c) for c in sorted(set(TEXT)) if c.isalpha()}
print(letters, sum(letters.values()), [c for c in "abcdefghijklmnopqrstuvwxyz" if c not in letters])


def vigenere(text, key, sign=1):
    out, k = [], 0
    for c in text:
        if c.isalpha():
            out.append(chr((ord(c) - 97 + sign * (ord(key[k % len(key)]) - 97)) % 26 + 97))
            k += 1
        else:
            out.append(c)
    return "".join(out)


secret = vigenere(TEXT, "quire")
print(secret[:60].replace("\n", "/"), vigenere(secret, "quire", -1) == TEXT)
scores = []
for k in range(1, 9):
    stripped = [c for c in secret if c.isalpha()]
    total = 0
    for i in range(k):
        column = stripped[i::k]
        total += sum(column.count(c) * (column.count(c) - 1) for c in set(column)) / (len(column) * (len(column) - 1))
    scores.append((round(total / k, 4), k))
print(max(scores), scores)


def soundex(word):
    codes = {c: d for d, group in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in group}
    out, last = word[0].upper(), codes.get(word[0])
    for c in word[1:]:
        code = codes.get(c)
        if code and code != last:
            out += str(code)
        if c not in "hw":
            last = code
    return (out + "000")[:4]


print([soundex(w) for w in ("robert", "rupert", "rubin", "ashcraft", "tymczak", "pfister", "honeyman")])
piglatin = lambda w: w + "way" if w[0] in "aeiou" else w[next((i for i, c in enumerate(w) if c in "aeiouy"), 0):] + w[:next((i for i, c in enumerate(w) if c in "aeiouy"), 0)] + "ay"
print(" ".join(map(piglatin, words[:12])))
bigrams = sorted(((n, a + " " + b) for (a, b), n in {p: list(ngrams(words, 2)).count(p) for p in set(ngrams(words, 2))}.items()), key=lambda p: (-p[0], p[1]))
print(bigrams[:6], len(bigrams))
index = {}
for n, line in enumerate(TEXT.split("\n"), 1):
    for at, w in enumerate(line.split()):
        index.setdefault(w, []).append((n, at))
print(index["rat"], index["tree"], [w for w, places in index.items() if len({n for n, _ in places}) == 2])

# Counting words, letters and sentences of a text, with sorted and formatted results.
TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness; it was the epoch of belief -- it was the epoch of incredulity!
Was it the season of Light? It was the season of Darkness. "We had everything before us," she said,
"we had nothing before us..." In short, the period was so far like the present period.
"""
PUNCTUATION = ".,;:!?\"'-()"


def words(text):
    for line in text.splitlines():
        for raw in line.split():
            word = raw.strip(PUNCTUATION).lower()
            if word:
                yield word


def count(items):
    result = {}
    for item in items:
        result[item] = result.get(item, 0) + 1
    return result


def top(counts, n):
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]


def histogram(counts, width=30):
    highest = max(counts.values())
    for key, value in top(counts, 6):
        bar = "#" * round(value / highest * width)
        yield f"{key:>8} | {bar:<{width}} {value:3d} {value / sum(counts.values()):6.1%}"


all_words = list(words(TEXT))
counts = count(all_words)
print(len(all_words), len(counts), top(counts, 3))
print(*histogram(counts), sep="\n")
letters = count(c for c in TEXT.lower() if c.isalpha())
print("".join(k for k, _ in top(letters, 26)), sum(letters.values()))
lengths = {}
for w in counts:
    lengths.setdefault(len(w), set()).add(w)
for n in sorted(lengths, reverse=True)[:3]:
    print(n, sorted(lengths[n]))
print({n: len(ws) for n, ws in sorted(lengths.items())})
sentences = [s.strip() for s in TEXT.replace("\n", " ").replace("?", ".").replace("!", ".").split(".") if s.strip(' ."')]
print(len(sentences), max(sentences, key=len)[:30] + "...", [len(s.split()) for s in sentences])
longest = max(all_words, key=lambda w: (len(w), w))
print(longest, longest.center(21, "*"), longest.upper()[::-1], longest.find("l"), longest.count("o"))
pairs = count(zip(all_words, all_words[1:]))
print(top(pairs, 4))
index = {}
for number, line in enumerate(TEXT.splitlines(), start=1):
    for w in set(words(line)):
        index.setdefault(w, []).append(number)
print({w: ns for w, ns in sorted(index.items()) if len(ns) > 2})
print(TEXT.translate(str.maketrans("aeiou", "*****", PUNCTUATION)).split()[:8])
caesar = str.maketrans({chr(65 + i): chr(65 + (i + 3) % 26) for i in range(26)} | {chr(97 + i): chr(97 + (i + 3) % 26) for i in range(26)})
line = TEXT.splitlines()[2]
print(line.translate(caesar))
print(line.title(), line.swapcase(), line.partition("? "), line.rsplit(maxsplit=2), sep="\n")
print("\t1\t22\t333".expandtabs(6), repr("tab\there"), ascii("naïve café"), "ß".upper(), "İ".lower().encode())
wrapped, current = [], ""
for w in TEXT.split():
    if len(current) + len(w) + bool(current) > 40:
        wrapped.append(current)
        current = w
    else:
        current += (" " if current else "") + w
wrapped.append(current)
for w in wrapped[:4]:
    gaps = w.count(" ")
    extra = 40 - len(w)
    print("|" + w.replace(" ", "  ", extra).ljust(40) + "|", gaps)

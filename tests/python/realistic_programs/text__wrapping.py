# Paragraph filling, justification and columns.
TEXT = """You can begin by thinking of a computer's memory as an empty book for short stories. There is nothing written on the pages yet.

Eventually, different authors will come along. Each author wants some space to write their story in, and since they are not allowed to write over each other, they must be careful about which pages they write in.

supercalifragilisticexpialidocious words that are much-too-long-for-a-line exist; so do  double   spaces."""


def words_of(paragraph):
    return paragraph.split()


def greedy(words, width):
    line, length = [], 0
    for word in words:
        while len(word) > width:
            if line:
                yield line
                line, length = [], 0
            yield [word[:width - 1] + "-"]
            word = word[width - 1:]
        if line and length + 1 + len(word) > width:
            yield line
            line, length = [], 0
        length += len(word) + bool(line)
        line.append(word)
    if line:
        yield line


def balanced(words, width):
    n = len(words)
    cost = [0] + [float("inf")] * n
    back = [0] * (n + 1)
    for end in range(1, n + 1):
        length = -1
        for start in range(end - 1, -1, -1):
            length += 1 + len(words[start])
            if length > width:
                break
            c = cost[start] + (0 if end == n else (width - length) ** 2)
            if c < cost[end]:
                cost[end], back[end] = c, start
    lines = []
    while n:
        lines.append(words[back[n]:n])
        n = back[n]
    return lines[::-1]


def justify(line, width, last):
    if last or len(line) == 1:
        return " ".join(line)
    gaps = len(line) - 1
    space, extra = divmod(width - sum(map(len, line)), gaps)
    return "".join(w + " " * (space + (i < extra) if i < gaps else 0) for i, w in enumerate(line))


def columns(texts, width, gap=" | "):
    height = max(map(len, texts))
    padded = [[l.ljust(width) for l in t] + [" " * width] * (height - len(t)) for t in texts]
    return [gap.join(row).rstrip() for row in zip(*padded)]


for width in (30, 44):
    print("=" * width)
    for p in TEXT.split("\n\n"):
        lines = list(greedy(words_of(p), width))
        for i, line in enumerate(lines):
            text = justify(line, width, i == len(lines) - 1)
            print(text + "|" if len(text) == width else text)
        print()
first = words_of(TEXT.split("\n\n")[0])
for line in balanced(first, 36):
    print("%-36s|" % " ".join(line))
left = [" ".join(l) for l in greedy(first, 24)]
right = [" ".join(l) for l in greedy(words_of(TEXT.split("\n\n")[1]), 24)]
print("\n".join(columns([left, right], 24)))
print([l.center(20, ".") for l in ("title", "longer title")], "chapter one".title().rjust(30, "~"))
frequency = {}
for w in TEXT.lower().split():
    w = w.strip(".,;'")
    frequency[w] = frequency.get(w, 0) + 1
print(sorted(frequency.items(), key=lambda kv: (-kv[1], kv[0]))[:8])
lengths = [len(w) for w in TEXT.split()]
for n in range(1, 8):
    print("%2d %s" % (n, "#" * lengths.count(n)))

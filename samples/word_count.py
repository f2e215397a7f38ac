"""A whole small program: count the words of the story, and show them as a chart."""

STORY = """You can begin by thinking of a book with nothing written on its pages.
Each author wants some space to write a story in the book.
The manager of the book decides where in the book a story may stand.
When nobody reads a story any more it is removed and its pages are free for another story."""


def words(text):
    for word in text.lower().split():
        yield word.strip(".,;:!?")


counts = {}
for word in words(STORY):
    counts[word] = counts.get(word, 0) + 1

ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
for word, count in ranking[:8]:
    print(f"{word:<8} {'#' * count} {count}")
print(len(counts), "different words,", sum(counts.values()), "in all")
longest = max(counts, key=lambda w: (len(w), w))
print("the longest:", longest, "- the letters of it:", "".join(sorted(set(longest))))

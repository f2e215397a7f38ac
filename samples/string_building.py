"""Strings do not change; a longer one is a new one. Joining parts once is cheaper than growing a string often."""


def grown(count):
    text = ""
    for i in range(count):
        text = text + str(i)
    return text


def joined(count):
    parts = []
    for i in range(count):
        parts.append(str(i))
    return "".join(parts)


print(grown(2000) == joined(2000), len(joined(2000)))

word = "memory"
same = word
word += "!"
print(same, "is untouched;", word, "is new:", word is not same)

print("one byte each:", "book", " two:", "книга", " four:", "📖📖")
print([len(t) for t in ("book", "книга", "📖📖")], [len(t.encode()) for t in ("book", "книга", "📖📖")])
print("-".join(sorted("reference")), "reference".title().center(20, "*"))
print(f"{word!r:>12}|{len(word):03d}|{'yes' if word else 'no'}")

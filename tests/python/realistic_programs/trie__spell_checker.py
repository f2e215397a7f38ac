# A trie with prefix search, and a spelling corrector.
class Trie:
    __slots__ = ("children", "count")

    def __init__(self):
        self.children, self.count = {}, 0

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.count += 1

    def find(self, prefix):
        node = self
        for c in prefix:
            node = node.children.get(c)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.count > 0

    def words(self, prefix=""):
        if self.count:
            yield prefix, self.count
        for c in sorted(self.children):
            yield from self.children[c].words(prefix + c)

    def complete(self, prefix):
        node = self.find(prefix)
        return [] if node is None else [w for w, _ in node.words(prefix)]

    def remove(self, word):
        if not word:
            if not self.count:
                return False
            self.count -= 1
            return True
        child = self.children.get(word[0])
        if child is None or not child.remove(word[1:]):
            return False
        if not child.count and not child.children:
            del self.children[word[0]]
        return True

    def size(self):
        return 1 + sum(c.size() for c in self.children.values())

    def near(self, word, limit):
        row = list(range(len(word) + 1))
        for c, child in sorted(self.children.items()):
            yield from child._near(c, c, word, row, limit)

    def _near(self, prefix, letter, word, above, limit):
        row = [above[0] + 1]
        for i, c in enumerate(word, 1):
            row.append(min(row[-1] + 1, above[i] + 1, above[i - 1] + (c != letter)))
        if self.count and row[-1] <= limit:
            yield row[-1], -self.count, prefix
        if min(row) <= limit:
            for c, child in sorted(self.children.items()):
                yield from child._near(prefix + c, c, word, row, limit)


TEXT = """the memory manager decides where in the book the authors may write and the collector removes the stories that no one reads
a reference is the number of the page where you can find the story and the name is just a label for the object"""
trie = Trie()
for w in TEXT.split():
    trie.add(w)
print(trie.size(), [w for w, n in trie.words() if n > 1], "memory" in trie, "mem" in trie, "zebra" in trie)
print(trie.complete("re"), trie.complete("the"), trie.complete("x"), trie.complete("")[:5])


def edits(word):
    letters = "abcdefghijklmnopqrstuvwxyz"
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    return {a + b[1:] for a, b in splits if b} | {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1} | {a + c + b[1:] for a, b in splits if b for c in letters} | {a + c + b for a, b in splits for c in letters}


def correct(word):
    if word in trie:
        return word
    candidates = sorted((-trie.find(w).count, w) for w in edits(word) if w in trie)
    if candidates:
        return candidates[0][1]
    found = sorted(trie.near(word, 3))
    return found[0][2] if found else "?"


for typo in ["teh", "memroy", "manger", "stry", "refrence", "collecter", "wher", "objekt", "qqqqqqq", "label", "numbr", "an"]:
    print(typo, "->", correct(typo), [(d, w) for d, _, w in sorted(trie.near(typo, 2))][:4])
print(len(edits("page")), trie.remove("the"), trie.find("the").count, trie.remove("nothing"), trie.remove("book"), "book" in trie, trie.size())


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"), [distance("book", w) for w in ("back", "books", "brook", "xyz")])

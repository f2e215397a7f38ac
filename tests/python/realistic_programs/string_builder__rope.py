# A rope, a gap buffer with undo, and a piece of text editing.
class Rope:
    LEAF = 16
    __slots__ = ("left", "right", "text", "length", "depth")

    def __init__(self, text="", left=None, right=None):
        self.text, self.left, self.right = text, left, right
        self.length = len(text) if left is None else left.length + right.length
        self.depth = 0 if left is None else 1 + max(left.depth, right.depth)

    @classmethod
    def of(cls, text):
        if len(text) <= cls.LEAF:
            return cls(text)
        mid = len(text) // 2
        return cls("", cls.of(text[:mid]), cls.of(text[mid:]))

    def __len__(self): return self.length

    def __add__(self, o):
        if isinstance(o, str):
            o = Rope.of(o)
        if not self.length or not o.length:
            return self if self.length else o
        if self.left is None and o.left is None and self.length + o.length <= self.LEAF:
            return Rope(self.text + o.text)
        r = Rope("", self, o)
        return Rope.of(str(r)) if r.depth > 20 else r

    def leaves(self):
        stack = [self]
        while stack:
            r = stack.pop()
            if r.left is None:
                yield r.text
            else:
                stack.append(r.right)
                stack.append(r.left)

    def __str__(self): return "".join(self.leaves())
    def __iter__(self): return (c for leaf in self.leaves() for c in leaf)

    def __getitem__(self, i):
        if isinstance(i, slice):
            lo, hi, step = i.indices(self.length)
            part = self.split(lo)[1].split(max(hi - lo, 0))[0] if step == 1 else Rope.of(str(self)[i])
            return part
        if i < 0:
            i += self.length
        if not 0 <= i < self.length:
            raise IndexError("rope index out of range")
        r = self
        while r.left is not None:
            if i < r.left.length:
                r = r.left
            else:
                i -= r.left.length
                r = r.right
        return r.text[i]

    def split(self, i):
        if i <= 0:
            return Rope(), self
        if i >= self.length:
            return self, Rope()
        if self.left is None:
            return Rope(self.text[:i]), Rope(self.text[i:])
        if i < self.left.length:
            a, b = self.left.split(i)
            return a, b + self.right
        a, b = self.right.split(i - self.left.length)
        return self.left + a, b

    def insert(self, i, text):
        a, b = self.split(i)
        return a + text + b

    def delete(self, i, j):
        return self.split(i)[0] + self.split(j)[1]


class GapBuffer:
    def __init__(self, text=""):
        self.before, self.after, self.undo = list(text), [], []

    def move(self, to):
        while len(self.before) > to:
            self.after.append(self.before.pop())
        while len(self.before) < to and self.after:
            self.before.append(self.after.pop())

    def insert(self, at, text, record=True):
        self.move(at)
        self.before.extend(text)
        if record:
            self.undo.append(("delete", at, len(text)))

    def delete(self, at, n, record=True):
        self.move(at + n)
        gone = "".join(self.before[at:])
        del self.before[at:]
        if record:
            self.undo.append(("insert", at, gone))
        return gone

    def revert(self):
        if not self.undo:
            return False
        name, *args = self.undo.pop()
        getattr(self, name)(*args, record=False)
        return True

    def __str__(self): return "".join(self.before) + "".join(reversed(self.after))


text = "The book is empty. Different authors will come along and write their stories. 日本語😀 too. "
r = Rope.of(text * 3)
print(len(r), str(r) == text * 3, r.depth, r[0], r[-2], r[80], str(r[4:20]), str(r[::40]), "".join(r)[:10])
try:
    r[10000]
except IndexError as e:
    print(e)
state, model, buffer = 5, text * 3, GapBuffer(text * 3)
for step in range(300):
    state = (state * 1103515245 + 12345) & 0x7fffffff
    at = state // 16 % (len(model) + 1)
    if state & 4 or len(model) < 50:
        piece = "<%d>" % step if step % 7 else "é😀"
        model, r = model[:at] + piece + model[at:], r.insert(at, piece)
        buffer.insert(at, piece)
    else:
        n = min(state // 64 % 9, len(model) - at)
        model, r = model[:at] + model[at + n:], r.delete(at, at + n)
        buffer.delete(at, n)
    if step % 60 == 0:
        print(step, len(model), str(r) == model, str(buffer) == model, r.depth <= 21)
checksum = 0
for c in r:
    checksum = (checksum * 31 + ord(c)) % 1000003
print(checksum, len(r) == len(model), str(r[10:50]) == model[10:50], all(r[i] == model[i] for i in range(0, len(model), 37)), len(list(r.leaves())) > 10)
undone = 0
while buffer.revert():
    undone += 1
print(undone, str(buffer) == text * 3)
parts = []
rope = Rope()
for i in range(500):
    parts.append(str(i * i))
    rope = rope + str(i * i)
print(str(rope) == "".join(parts), len(rope), rope.depth)
lines = str(rope[:200])
print([lines[i:i + 40] for i in range(0, len(lines), 40)])

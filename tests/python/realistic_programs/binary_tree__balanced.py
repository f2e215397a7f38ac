# A tree map with the interface of a dict: insertion, deletion, iteration, slices of keys, comparison with dict, invariants.
class Node:
    __slots__ = ("key", "value", "left", "right", "height")

    def __init__(self, key, value):
        self.key, self.value, self.left, self.right, self.height = key, value, None, None, 1


def height(n): return n.height if n else 0


def update(n):
    n.height = 1 + max(height(n.left), height(n.right))
    return n


def rotate(n, left):
    if left:
        top = n.right
        n.right, top.left = top.left, n
    else:
        top = n.left
        n.left, top.right = top.right, n
    update(n)
    return update(top)


def balance(n):
    update(n)
    lean = height(n.left) - height(n.right)
    if lean > 1:
        if height(n.left.left) < height(n.left.right):
            n.left = rotate(n.left, True)
        return rotate(n, False)
    if lean < -1:
        if height(n.right.right) < height(n.right.left):
            n.right = rotate(n.right, False)
        return rotate(n, True)
    return n


class TreeMap:
    def __init__(self, items=(), /, **kw):
        self._root, self._size = None, 0
        self.update(items, **kw)

    def update(self, items=(), /, **kw):
        for k, v in items.items() if hasattr(items, "items") else items:
            self[k] = v
        for k, v in kw.items():
            self[k] = v

    def __setitem__(self, key, value):
        def insert(n):
            if n is None:
                self._size += 1
                return Node(key, value)
            if key < n.key:
                n.left = insert(n.left)
            elif n.key < key:
                n.right = insert(n.right)
            else:
                n.value = value
                return n
            return balance(n)
        self._root = insert(self._root)

    def _find(self, key):
        n = self._root
        while n is not None and n.key != key:
            n = n.left if key < n.key else n.right
        return n

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [(k, v) for k, v in self.items() if (key.start is None or key.start <= k) and (key.stop is None or k < key.stop)][::key.step]
        n = self._find(key)
        if n is None:
            if hasattr(self, "__missing__"):
                return self.__missing__(key)
            raise KeyError(key)
        return n.value

    def __delitem__(self, key):
        def remove_least(n):
            if n.left is None:
                return n, n.right
            least, n.left = remove_least(n.left)
            return least, balance(n)

        def remove(n):
            if n is None:
                raise KeyError(key)
            if key < n.key:
                n.left = remove(n.left)
            elif n.key < key:
                n.right = remove(n.right)
            else:
                if n.left is None or n.right is None:
                    return n.left or n.right
                least, right = remove_least(n.right)
                least.left, least.right = n.left, right
                n = least
            return balance(n)
        self._root = remove(self._root)
        self._size -= 1

    def __contains__(self, key): return self._find(key) is not None
    def __len__(self): return self._size
    def __bool__(self): return self._root is not None

    def __iter__(self):
        stack, n = [], self._root
        while stack or n:
            while n:
                stack.append(n)
                n = n.left
            n = stack.pop()
            yield n.key
            n = n.right

    def __reversed__(self):
        def walk(n):
            if n:
                yield from walk(n.right)
                yield n.key
                yield from walk(n.left)
        return walk(self._root)

    def items(self): return ((k, self[k]) for k in self)
    def keys(self): return list(self)
    def get(self, key, default=None): return self[key] if key in self else default

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def __eq__(self, other): return dict(self.items()) == dict(other.items() if isinstance(other, TreeMap) else other)
    def __or__(self, other): return type(self)([*self.items(), *other.items()])
    def __repr__(self): return f"{type(self).__name__}({{{', '.join(f'{k!r}: {v!r}' for k, v in self.items())}}})"

    def check(self):
        def walk(n, low, high):
            if n is None:
                return 0
            assert (low is None or low < n.key) and (high is None or n.key < high), f"order at {n.key}"
            a, b = walk(n.left, low, n.key), walk(n.right, n.key, high)
            assert abs(a - b) <= 1 and n.height == max(a, b) + 1, f"balance at {n.key}"
            return n.height
        return walk(self._root, None, None)


t, d, seed = TreeMap(), {}, 7
for i in range(600):
    seed = seed * 48271 % 2147483647
    key = seed % 150
    if seed % 3:
        t[key], d[key] = i, i
    elif key in d:
        assert t.pop(key) == d.pop(key)
    if not i % 100:
        t.check()
print(len(t), len(d), t == d, list(t) == sorted(d), list(reversed(t)) == sorted(d, reverse=True), t.check(), all(t[k] == v for k, v in d.items()))
words = TreeMap({"pear": 3, "apple": 1}, fig=2)
print(words, words["b":"pear"], words[::-1], "fig" in words, words.get("kiwi"), words.get("kiwi", 0), bool(TreeMap()), words | {"zebra": 9}, {**words, "x": 1}, dict(words), max(words), sorted(words, key=words.get))
for f in (lambda: words["kiwi"], lambda: words.pop("kiwi"), lambda: words.pop("kiwi", None), lambda: words.__delitem__("x"), lambda: words[5], lambda: words.update(5), lambda: words.update([1]), lambda: TreeMap(a=1, **{"a": 2}), lambda: hash(words)):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)


class Counting(TreeMap):
    def __missing__(self, key):
        self[key] = 0
        return 0


c = Counting()
for ch in "mississippi":
    c[ch] += 1
print(c, c == {"i": 4, "m": 1, "p": 2, "s": 4}, c != {}, len(c))

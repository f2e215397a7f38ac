# A least-recently-used cache on a dict and a doubly linked list.
class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRUCache:
    def __init__(self, capacity, on_evict=None):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity, self.on_evict = capacity, on_evict
        self.nodes = {}
        self.root = Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _push(self, node):
        last = self.root.before
        node.before, node.after = last, self.root
        last.after = self.root.before = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
        else:
            node = self.nodes[key] = Node(key, value)
            if len(self.nodes) > self.capacity:
                oldest = self.root.after
                self._unlink(oldest)
                del self.nodes[oldest.key]
                if self.on_evict:
                    self.on_evict(oldest.key, oldest.value)
                oldest.before = oldest.after = None
        self._push(node)

    def __iter__(self):
        node = self.root.after
        while node is not self.root:
            yield node.key, node.value
            node = node.after

    def __len__(self): return len(self.nodes)
    def __contains__(self, key): return key in self.nodes
    def __repr__(self): return "LRU(%s)" % ", ".join("%s=%s" % kv for kv in self)

    def close(self):
        for node in list(self.nodes.values()):
            node.before = node.after = None
        self.root.before = self.root.after = None
        self.nodes.clear()


evicted = []
cache = LRUCache(3, lambda k, v: evicted.append((k, v)))
for k, v in zip("abcd", range(4)):
    cache.put(k, v)
    print(cache)
print(evicted, cache.get("a"), cache.get("b"), cache)
cache.put("c", 99)
cache.put("e", 5)
print(cache, evicted, "d" in cache, len(cache), cache.hits, cache.misses)


def memo(capacity):
    def wrap(f):
        cache = LRUCache(capacity)
        caches.append(cache)

        def inner(*args):
            if args not in cache:
                cache.put(args, f(*args))
            return cache.get(args)
        inner.cache = cache
        return inner
    return wrap


caches = []


@memo(50)
def slow(n):
    calls.append(n)
    return n if n < 2 else slow(n - 1) + slow(n - 2)


calls = []
print(slow(60), len(calls), len(slow.cache))
state = 12345
small = LRUCache(16)
for _ in range(3000):
    state = (state * 1103515245 + 12345) & 0x7fffffff
    key = state % 40 if state & 64 else state % 10
    if small.get(key) is None:
        small.put(key, state)
print(small.hits, small.misses, sorted(k for k, _ in small), len(small))
try:
    LRUCache(0)
except ValueError as e:
    print(e)
for c in caches + [cache, small]:
    c.close()

# Huffman coding with a hand-written heap, and back.
class Tree:
    def __init__(self, weight, symbol=None, left=None, right=None):
        self.weight, self.symbol, self.left, self.right = weight, symbol, left, right
        self.key = (weight, symbol if symbol is not None else min(left.key[1], right.key[1]))

    def __lt__(self, other):
        return self.key < other.key

    def codes(self, prefix=""):
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.codes(prefix + "0")
            yield from self.right.codes(prefix + "1")


def sift_up(heap, i):
    while i:
        parent = (i - 1) >> 1
        if heap[parent] < heap[i]:
            break
        heap[parent], heap[i] = heap[i], heap[parent]
        i = parent


def sift_down(heap, i=0):
    n = len(heap)
    while 2 * i + 1 < n:
        child = 2 * i + 1
        if child + 1 < n and heap[child + 1] < heap[child]:
            child += 1
        if heap[i] < heap[child]:
            break
        heap[i], heap[child] = heap[child], heap[i]
        i = child


def pop(heap):
    heap[0], heap[-1] = heap[-1], heap[0]
    smallest = heap.pop()
    sift_down(heap)
    return smallest


def build(text):
    weights = {}
    for c in text:
        weights[c] = weights.get(c, 0) + 1
    heap = []
    for symbol, weight in weights.items():
        heap.append(Tree(weight, symbol))
        sift_up(heap, len(heap) - 1)
    while len(heap) > 1:
        a, b = pop(heap), pop(heap)
        heap.append(Tree(a.weight + b.weight, None, a, b))
        sift_up(heap, len(heap) - 1)
    return heap[0]


def encode(text, codes):
    bits = "".join(codes[c] for c in text)
    padding = -len(bits) % 8
    bits += "0" * padding
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)), padding


def decode(data, padding, tree):
    bits = "".join(format(b, "08b") for b in data)
    bits = bits[:len(bits) - padding] if padding else bits
    out, node = [], tree
    for bit in bits:
        if node.symbol is None:
            node = node.right if bit == "1" else node.left
        if node.symbol is not None:
            out.append(node.symbol)
            node = tree
    return "".join(out)


for text in ["abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog " * 4, "é😀é日本 é", "mississippi river", "".join(chr(97 + i * i % 23) for i in range(500))]:
    tree = build(text)
    codes = dict(tree.codes())
    data, padding = encode(text, codes)
    back = decode(data, padding, tree)
    print(back == text, len(text.encode()), len(data), padding, tree.weight, sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[0]))[:4], data[:8].hex())
    prefixes = sorted(codes.values())
    print(all(not b.startswith(a) for a, b in zip(prefixes, prefixes[1:])), sum(2.0 ** -len(c) for c in prefixes), sum(text.count(s) * len(c) for s, c in codes.items()))

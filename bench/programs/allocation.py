"""Allocation: binary trees, short-lived tuples and lists, linked lists, object churn."""


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def count(node):
    return 1 if node.left is None else 1 + count(node.left) + count(node.right)


def tuple_tree(depth):
    return (tuple_tree(depth - 1), tuple_tree(depth - 1)) if depth else ()


def tuple_count(tree):
    return 1 + sum([tuple_count(t) for t in tree])


class Item:
    def __init__(self, key, payload):
        self.key = key
        self.payload = payload
        self.next = None


def churn(n):
    ring, head, checksum = [None] * 512, 0, 0
    for i in range(n):
        item = Item(i, [i, i + 1])
        old = ring[head]
        if old is not None:
            checksum += old.key + old.payload[1]
            item.next = old.payload
        ring[head] = item
        head = (head + 7) & 511
    return checksum


def chains(rounds, length):
    total = 0
    for r in range(rounds):
        head = None
        for i in range(length):
            head = (i, head)
        while head:
            total += head[0]
            head = head[1]
    return total


def temporaries(n):
    total = 0
    for i in range(n):
        a = [i, i + 1, i + 2]
        b = {"x": a, "y": (i,)}
        c = a + [len(b)]
        total += c[-1] + b["y"][0]
    return total


long_lived = make(14)
total = 0
for depth in range(4, 15, 2):
    for _ in range(1 << (14 - depth)):
        total += count(make(depth))
print(count(long_lived), total, tuple_count(tuple_tree(15)), churn(450000), chains(200, 2000), temporaries(450000))

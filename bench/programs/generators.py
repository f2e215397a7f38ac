"""Generators: pipelines, recursion with yield from, send, sieves, permutations, a scheduler of coroutines."""


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(items):
    for x in items:
        if x % 2 == 0:
            yield x


def squares(items):
    for x in items:
        yield x * x


def windows(items, size):
    window = []
    for x in items:
        window.append(x)
        if len(window) > size:
            del window[0]
        if len(window) == size:
            yield tuple(window)


class Tree:
    def __init__(self, value):
        self.value, self.left, self.right = value, None, None

    def insert(self, value):
        node = self
        while True:
            if value < node.value:
                if node.left is None:
                    node.left = Tree(value)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Tree(value)
                    return
                node = node.right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield items[i:i + 1] + rest


def average():
    total = count = 0
    value = 0
    while True:
        x = yield value
        total += x
        count += 1
        value = total // count


def worker(name, n):
    done = 0
    while done < n:
        done += 1
        yield done * name
    return done


def schedule(tasks):
    queue, check = list(tasks), 0
    while queue:
        waiting = []
        for task in queue:
            try:
                check += next(task)
                waiting.append(task)
            except StopIteration as stop:
                check += stop.value
        queue = waiting
    return check


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, (a + b) % 1000003


pipeline = sum(squares(evens(numbers(1200000)))) % 1000000007
smooth = sum(max(w) for w in windows(numbers(250000), 5))
tree = Tree(50000)
for i in range(12000):
    tree.insert(i * 7919 % 100003)
walk = 0
for _ in range(6):
    for i, v in enumerate(tree):
        walk = (walk * 31 + v + i) % 1000003
perms = sum(p[0] * p[-1] for p in permutations((1, 2, 3, 4, 5, 6, 7, 8)))
avg = average()
next(avg)
sent = 0
for i in range(500000):
    sent = avg.send(i)
fib = fibonacci()
total = sum(next(fib) for _ in range(400000))
print(pipeline, smooth, walk, perms, sent, schedule(worker(k, 1800) for k in range(150)), total)

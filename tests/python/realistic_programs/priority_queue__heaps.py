# Binary, pairing and d-ary heaps that agree with sorting; a task scheduler on top.
class BinaryHeap:
    def __init__(self, items=()):
        self.a = list(items)
        for i in range(len(self.a) // 2 - 1, -1, -1):
            self.down(i)

    def down(self, i):
        a, n = self.a, len(self.a)
        item = a[i]
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] < a[c]:
                c += 1
            if not a[c] < item:
                break
            a[i] = a[c]
            i = c
        a[i] = item

    def push(self, item):
        a = self.a
        a.append(item)
        i = len(a) - 1
        while i and item < a[(p := (i - 1) // 2)]:
            a[i] = a[p]
            i = p
        a[i] = item

    def pop(self):
        a = self.a
        if not a:
            raise IndexError("pop from an empty heap")
        last = a.pop()
        if not a:
            return last
        top, a[0] = a[0], last
        self.down(0)
        return top

    def __len__(self): return len(self.a)


class PairingHeap:
    def __init__(self, items=()):
        self.root, self.n = None, 0
        for i in items:
            self.push(i)

    @staticmethod
    def meld(a, b):
        if a is None or b is None:
            return a or b
        if b[0] < a[0]:
            a, b = b, a
        a[1].append(b)
        return a

    def push(self, item):
        self.root = self.meld(self.root, (item, []))
        self.n += 1

    def pop(self):
        if self.root is None:
            raise IndexError("pop from an empty heap")
        item, kids = self.root
        pairs = [self.meld(kids[i], kids[i + 1] if i + 1 < len(kids) else None) for i in range(0, len(kids), 2)]
        root = None
        for p in reversed(pairs):
            root = self.meld(root, p)
        self.root = root
        self.n -= 1
        return item

    def __len__(self): return self.n


class DaryHeap(BinaryHeap):
    d = 4

    def __init__(self, items=()):
        self.a = []
        for i in items:
            self.push(i)

    def push(self, item):
        self.a.append(item)
        i = len(self.a) - 1
        while i and self.a[i] < self.a[(i - 1) // self.d]:
            p = (i - 1) // self.d
            self.a[i], self.a[p] = self.a[p], self.a[i]
            i = p

    def down(self, i):
        while True:
            kids = range(self.d * i + 1, min(self.d * i + 1 + self.d, len(self.a)))
            c = min(kids, key=self.a.__getitem__, default=None)
            if c is None or not self.a[c] < self.a[i]:
                return
            self.a[i], self.a[c] = self.a[c], self.a[i]
            i = c


def numbers(n, seed=1):
    for _ in range(n):
        seed = (seed * 48271) % 2147483647
        yield seed % 1000


data = list(numbers(400))
for cls in (BinaryHeap, PairingHeap, DaryHeap):
    h = cls(data)
    out = [h.pop() for _ in range(len(h))]
    mixed, h = [], cls()
    for i, v in enumerate(numbers(300, 7)):
        h.push(v)
        if i % 3 == 2:
            mixed.append(h.pop())
    print(cls.__name__, out == sorted(data), out[:5], len(h), sum(mixed), mixed[:6], mixed[-3:])
    try:
        cls().pop()
    except IndexError as e:
        print(e)


class Task:
    counter = 0

    def __init__(self, name, priority, length, deadline=None):
        Task.counter += 1
        self.name, self.priority, self.left, self.deadline, self.order = name, priority, length, deadline, Task.counter

    def __lt__(self, o): return (-self.priority, self.order) < (-o.priority, o.order)
    def __repr__(self): return "%s(%d)" % (self.name, self.left)


def schedule(tasks, slice_):
    queue, now, log = BinaryHeap(), 0, []
    arrivals = sorted(tasks, key=lambda t: t[0])
    while arrivals or len(queue):
        while arrivals and arrivals[0][0] <= now:
            queue.push(arrivals.pop(0)[1])
        if not len(queue):
            now = arrivals[0][0]
            continue
        task = queue.pop()
        run = min(slice_, task.left)
        task.left -= run
        now += run
        log.append((task.name, run))
        if task.left:
            task.priority -= 1
            queue.push(task)
        elif task.deadline is not None and now > task.deadline:
            log.append((task.name, "late by", now - task.deadline))
    return now, log


print(schedule([(0, Task("low", 1, 5)), (0, Task("high", 5, 4)), (2, Task("urgent", 9, 2, 5)), (3, Task("mid", 3, 6, 8)), (30, Task("last", 1, 1))], 2))
words = "the heap keeps the smallest word on top of the others".split()
h = BinaryHeap((len(w), w) for w in words)
print([h.pop()[1] for _ in range(5)], len(h), BinaryHeap([3]).pop(), sorted(BinaryHeap(data).a) == sorted(data))


def merge(*sources):
    iters = [iter(s) for s in sources]
    heap = BinaryHeap()
    for i, it in enumerate(iters):
        for v in it:
            heap.push((v, i))
            break
    while len(heap):
        v, i = heap.pop()
        yield v
        for v in iters[i]:
            heap.push((v, i))
            break


print(list(merge([1, 5, 9], [2, 2, 8], [], range(0, 10, 4))), len(list(merge(*[range(i, 300, 7) for i in range(7)]))))


def median(stream):
    low, high = BinaryHeap(), BinaryHeap()
    for v in stream:
        if len(low) and v > -low.a[0]:
            high.push(v)
        else:
            low.push(-v)
        if len(low) > len(high) + 1:
            high.push(-low.pop())
        elif len(high) > len(low):
            low.push(-high.pop())
        yield -low.a[0] if len(low) > len(high) else (high.a[0] - low.a[0]) / 2


print(list(median([5, 15, 1, 3])), list(median(data))[-1], sorted(data)[199:201])

# A discrete event simulation of a bank with several tellers.
class Heap:
    def __init__(self): self.items = []
    def __len__(self): return len(self.items)

    def push(self, item):
        a = self.items
        a.append(item)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2

    def pop(self):
        a = self.items
        top, last = a[0], a.pop()
        if a:
            a[0] = last
            i = 0
            while True:
                c = 2 * i + 1
                if c >= len(a):
                    break
                if c + 1 < len(a) and a[c + 1] < a[c]:
                    c += 1
                if not a[c] < a[i]:
                    break
                a[i], a[c] = a[c], a[i]
                i = c
        return top


class Random:
    def __init__(self, seed): self.state = seed
    def next(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n


class Simulation:
    def __init__(self, tellers, seed):
        self.clock, self.serial = 0, 0
        self.queue = Heap()
        self.waiting, self.free = [], list(range(tellers))
        self.random = Random(seed)
        self.waits, self.served, self.longest = [], {}, 0

    def at(self, delay, action, *args):
        self.serial += 1
        self.queue.push((self.clock + delay, self.serial, action, args))

    def run(self, until):
        while self.queue and self.queue.items[0][0] <= until:
            self.clock, _, action, args = self.queue.pop()
            action(*args)

    def arrive(self, number):
        self.waiting.append((number, self.clock))
        self.longest = max(self.longest, len(self.waiting))
        self.serve()
        if number < 400:
            self.at(1 + self.random.next(6), self.arrive, number + 1)

    def serve(self):
        while self.waiting and self.free:
            number, since = self.waiting.pop(0)
            teller = self.free.pop()
            self.waits.append(self.clock - since)
            self.served[teller] = self.served.get(teller, 0) + 1
            self.at(3 + self.random.next(10), self.leave, teller)

    def leave(self, teller):
        self.free.append(teller)
        self.serve()


for tellers in (1, 2, 3, 4):
    s = Simulation(tellers, 42)
    s.at(0, s.arrive, 1)
    s.run(1000)
    print(tellers, s.clock, len(s.waits), sum(s.waits), max(s.waits), s.longest, len(s.waiting), sorted(s.served.items()))
    histogram = {}
    for w in s.waits:
        histogram[w // 10] = histogram.get(w // 10, 0) + 1
    print("  ", sorted(histogram.items())[:8])
    s.queue.items.clear()
h = Heap()
r = Random(7)
values = [r.next(1000) for _ in range(300)]
for v in values:
    h.push(v)
out = [h.pop() for _ in range(len(h))]
print(out == sorted(values), out[:10], out[-3:])


def process(env, name, period, times):
    for i in range(times):
        env.log.append((env.now, name, i))
        yield period


class Env:
    def __init__(self): self.now, self.log, self.heap, self.n = 0, [], Heap(), 0

    def start(self, g, delay=0):
        self.n += 1
        self.heap.push((self.now + delay, self.n, g))

    def run(self):
        while self.heap:
            self.now, _, g = self.heap.pop()
            try:
                self.start(g, next(g))
            except StopIteration:
                self.log.append((self.now, g.__name__, "ends"))


env = Env()
env.start(process(env, "slow", 7, 3))
env.start(process(env, "fast", 3, 5), 1)
env.run()
print(env.log)

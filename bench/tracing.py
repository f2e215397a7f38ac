# What tracing costs. A line for each piece of work: its name, then seconds untraced, traced, and sampled (0 where the
# engine has no sampling). Run by the bench command "tracing" in both engines.
import time

import _tracemalloc


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def instances():
    for _ in range(8):
        [Point(i, -i) for i in range(25_000)]


def lists():
    for _ in range(8):
        [[i, i + 1, i + 2] for i in range(30_000)]


def dicts():
    for _ in range(6):
        [{"name": i, "value": i + 1} for i in range(20_000)]


def texts():
    for _ in range(6):
        {f"key{i}": str(i) for i in range(30_000)}


def growing():
    for _ in range(8):
        all = []
        for i in range(80_000):
            all.append(i * 1000)


def floats():
    x = 0.0
    for i in range(300_000):
        x = x * 0.5 + i


def calls():
    def add(a, b):
        return a + b

    total = 0
    for i in range(300_000):
        total = add(total, i)


def tuples():
    for _ in range(8):
        sorted([(i * 7919 % 10_007, i) for i in range(20_000)])


def seconds(act):
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def traced(act, start):
    start()
    taken = seconds(act)
    _tracemalloc.stop()
    return taken


def main():
    start_sampling = getattr(_tracemalloc, "start_sampling", None)
    for act in (instances, lists, dicts, texts, growing, floats, calls, tuples):
        act()
        plain, exact, sampled = [], [], []
        for _ in range(5):
            plain.append(seconds(act))
            exact.append(traced(act, _tracemalloc.start))
            sampled.append(traced(act, start_sampling) if start_sampling else 0.0)
        print(act.__name__, sorted(plain)[2], sorted(exact)[2], sorted(sampled)[2])


main()

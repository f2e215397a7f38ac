# Statistics made from the traces: which line holds how much, and what changed between two looks.
import _tracemalloc as t
import sys


def here():
    "The line of the caller."
    return sys._getframe(1).f_lineno


def snapshot():
    lines = {}
    for domain, size, traceback, total in t._get_traces():
        file, line = traceback[0]
        if file == __file__:
            count, bytes_ = lines.get(line, (0, 0))
            lines[line] = count + 1, bytes_ + size
    return lines


def fill(n):
    global line
    line = here() + 1
    return [bytes(1000) for _ in range(n)]


fill(1)
snapshot()
t.start()
first = snapshot()
a = fill(100)
second = snapshot()
b = fill(50)
c = [str(i) * 50 for i in range(200)]; other = here()
third = snapshot()
a = None
fourth = snapshot()


def count(s, line):
    return s.get(line, (0, 0))[0]


print(count(first, line), 100 <= count(second, line) <= 102, 150 <= count(third, line) <= 154, 50 <= count(fourth, line) <= 53)
print(second[line][1] >= 100 * 1000, third[line][1] - second[line][1] >= 50 * 1000, third[line][1] - fourth[line][1] >= 100 * 1000)
print(count(second, other), 200 <= count(third, other) < 300)
top = sorted(third, key=lambda line: third[line][1], reverse=True)
print(top[0] == line, top[1] == other)
grown = {line for line in third if third[line][1] - second.get(line, (0, 0))[1] > 10000}
print(grown == {line, other})
t.stop()

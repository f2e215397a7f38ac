# Numbers that a hot loop makes belong to the lines that made them.
import _tracemalloc as t


def work(n):
    kept = []
    keep = kept.append
    real = 1.5
    for i in range(n):
        keep(
            i + 100000)
        keep(
            i * 3000 + 1000)
        keep(i - 90000)
        keep(
            real * i)
        real = real + 0.25
        keep(-(i + 7000))
        keep([i,
              real])
        both = (
            i ^ 77777777)
        keep(both)
        keep(
            1.0 / (i + 1))
        keep(i // 1 + 5000)
        keep(
            i % 1000 + 300)
    return kept


N = 400
first = work.__code__.co_firstlineno
work(50)
t.start(1)
kept = work(N)
counts = {}
for domain, size, traceback, total in t._get_traces():
    file, line = traceback[0]
    if file == __file__:
        counts[line - first] = counts.get(line - first, 0) + 1
t.stop()
# CPython takes some floats from those it has kept, without a trace.
print([line for line in sorted(counts) if counts[line] > N // 2])

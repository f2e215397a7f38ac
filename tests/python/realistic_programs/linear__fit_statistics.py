# Statistics by hand: mean, median, quantiles, variance, correlation, a least squares line, a table and a scatter plot.
from math import sqrt, fsum, isclose, floor, nan, isnan, inf


def mean(xs):
    xs = list(xs)
    if not xs:
        raise ValueError("mean of nothing")
    return fsum(xs) / len(xs)


def median(xs):
    xs = sorted(xs)
    n, odd = divmod(len(xs), 2)
    return xs[n] if odd else (xs[n - 1] + xs[n]) / 2


def quantile(xs, q):
    xs = sorted(xs)
    at = (len(xs) - 1) * q
    low = floor(at)
    return xs[low] + (xs[min(low + 1, len(xs) - 1)] - xs[low]) * (at - low)


def variance(xs, *, sample=True):
    m = mean(xs)
    return fsum((x - m) ** 2 for x in xs) / (len(xs) - sample)


def mode(xs):
    counts = {}
    for x in xs:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values())
    return [x for x, n in counts.items() if n == most]


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    top = fsum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return top / sqrt(fsum((x - mx) ** 2 for x in xs) * fsum((y - my) ** 2 for y in ys))


def fit(points):
    xs, ys = zip(*points)
    slope = correlation(xs, ys) * sqrt(variance(ys) / variance(xs))
    return slope, mean(ys) - slope * mean(xs)


class Welford:
    def __init__(self): self.n, self.mean, self.m2, self.low, self.high = 0, 0.0, 0.0, inf, -inf

    def add(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.m2 += delta * (x - self.mean)
        self.low, self.high = min(self.low, x), max(self.high, x)
        return self

    @property
    def variance(self): return self.m2 / (self.n - 1) if self.n > 1 else nan

    def __iadd__(self, xs):
        for x in xs:
            self.add(x)
        return self

    def __str__(self): return f"n={self.n} mean={self.mean:.4g} sd={sqrt(self.variance):.4g} range=[{self.low:g}, {self.high:g}]"


data = [((i * 7919) % 101) / 10 for i in range(25)]
print(f"{mean(data):.6f} {median(data):.2f} {quantile(data, .25):.3f} {quantile(data, .9):.3f} {variance(data):.6f} {variance(data, sample=False):.6f}")
print(mode([1, 2, 2, 3, 3]), mode("hello"), median([1, 2, 3, 4]), median("abc"), mean([True, False, True]))
w = Welford()
w += data
print(w, isclose(w.variance, variance(data)), isnan(Welford().add(1).variance))
points = [(x, 3 * x - 2 + ((x * 37) % 11 - 5) / 2) for x in range(12)]
slope, offset = fit(points)
print(f"y = {slope:.3f}x {offset:+.3f}, r = {correlation(*zip(*points)):.5f}")
print(f"{'x':>4} {'y':>8} {'fit':>8} {'error':>8}")
for x, y in points[::3]:
    print(f"{x:4d} {y:8.2f} {slope * x + offset:8.2f} {y - slope * x - offset:+8.2f}")
height = 8
lowest, highest = min(y for _, y in points), max(y for _, y in points)
grid = [[" "] * 12 for _ in range(height + 1)]
for x, y in points:
    grid[round((y - lowest) / (highest - lowest) * height)][x] = "o"
print(*("|" + "".join(r) + "|" for r in reversed(grid)), "+" + "-" * 12 + "+", sep="\n")
for f in (lambda: mean([]), lambda: correlation([1, 2], [1]), lambda: correlation([1, 1], [2, 2]), lambda: mean(["a"]), lambda: quantile([], .5), lambda: fit([]), lambda: mean(5), lambda: variance([1]), lambda: max([]), lambda: sum(["a"]), lambda: sqrt(-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([0.1] * 10), fsum([0.1] * 10), round(2.5), round(3.5), round(-2.567, 2), round(1234.5, -2), 7 // -2, -7 % 3, divmod(-7.5, 2), 0.1 + 0.2, 1 / 3, 1e16 + 1, 2 ** 0.5, 10 ** -3, 5e-324, 1e22, 123456789.123456789, float("1_000.5"))

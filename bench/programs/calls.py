"""Function calls: Fibonacci, Ackermann, Takeuchi, mutual recursion, methods, keywords, defaults, star arguments."""
import sys

sys.setrecursionlimit(20000)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def area(width, height=2, *, scale=1):
    return width * height * scale


def spread(*args, **named):
    return len(args) + len(named)


class Machine:
    def __init__(self):
        self.total = 0

    def feed(self, n, twice=False):
        self.total += self.weigh(n)
        if twice:
            self.total += self.double(n)
        return self

    def weigh(self, n):
        return n & 7

    @staticmethod
    def double(n):
        return n << 1

    @classmethod
    def build(cls):
        return cls()


def keywords(n):
    total = 0
    for i in range(n):
        total += area(i) + area(i, 3) + area(width=i, scale=2) + area(i, height=1, scale=3)
        total += spread(i, i) + spread(a=i, b=i) + spread(*(1, 2, 3), x=1)
    return total


def methods(n):
    m = Machine.build()
    for i in range(n):
        m.feed(i).feed(i, twice=True)
    return m.total


print(fib(30), ackermann(2, 400), tak(18, 12, 5), even(9000), sum(odd(i) for i in range(250)), keywords(200000), methods(400000))

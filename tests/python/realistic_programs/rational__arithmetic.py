# Exact fractions with every operator, comparisons and formatting.
from math import gcd


class Rational:
    __slots__ = ("n", "d")

    def __new__(cls, n=0, d=1):
        if isinstance(n, str):
            a, _, b = n.partition("/")
            n, d = int(a), int(b or 1)
        elif isinstance(n, float):
            n, d = n.as_integer_ratio()
        elif isinstance(n, Rational):
            return n
        elif not isinstance(n, int) or not isinstance(d, int):
            raise TypeError("cannot make a Rational of %s" % type(n).__name__)
        if d == 0:
            raise ZeroDivisionError("Rational(%s, 0)" % n)
        self = super().__new__(cls)
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
        return self

    def coerce(f):
        def method(self, other):
            if isinstance(other, (int, Rational)):
                return f(self, Rational(other))
            if isinstance(other, float):
                return getattr(float(self), f.__name__)(other)
            return NotImplemented
        method.__name__ = f.__name__
        return method

    @coerce
    def __add__(self, o): return Rational(self.n * o.d + o.n * self.d, self.d * o.d)
    @coerce
    def __sub__(self, o): return Rational(self.n * o.d - o.n * self.d, self.d * o.d)
    @coerce
    def __mul__(self, o): return Rational(self.n * o.n, self.d * o.d)
    @coerce
    def __truediv__(self, o): return Rational(self.n * o.d, self.d * o.n)
    @coerce
    def __floordiv__(self, o): return self.n * o.d // (self.d * o.n)
    @coerce
    def __mod__(self, o): return self - o * (self // o)
    @coerce
    def __rsub__(self, o): return o - self
    @coerce
    def __rtruediv__(self, o): return o / self
    @coerce
    def __lt__(self, o): return self.n * o.d < o.n * self.d
    @coerce
    def __le__(self, o): return self.n * o.d <= o.n * self.d
    @coerce
    def __eq__(self, o): return self.n == o.n and self.d == o.d
    __radd__, __rmul__ = __add__, __mul__
    del coerce

    def __pow__(self, k): return Rational(self.n ** k, self.d ** k) if k >= 0 else Rational(self.d ** -k, self.n ** -k)
    def __neg__(self): return Rational(-self.n, self.d)
    def __abs__(self): return Rational(abs(self.n), self.d)
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __int__(self): return -(-self.n // self.d) if self.n < 0 else self.n // self.d
    def __floor__(self): return self.n // self.d
    def __round__(self, digits=None):
        if digits is None:
            q, r = divmod(self.n, self.d)
            return q + (2 * r > self.d or 2 * r == self.d and q & 1)
        return Rational(round(self * 10 ** digits), 10 ** digits)

    def __str__(self): return "%d/%d" % (self.n, self.d) if self.d != 1 else str(self.n)
    def __repr__(self): return "Rational(%d, %d)" % (self.n, self.d)

    def continued(self):
        n, d = self.n, self.d
        while d:
            q, r = divmod(n, d)
            yield q
            n, d = d, r

    def decimal(self, limit=30):
        whole, rest = divmod(abs(self.n), self.d)
        digits, seen = "", {}
        while rest and rest not in seen and len(digits) < limit:
            seen[rest] = len(digits)
            q, rest = divmod(rest * 10, self.d)
            digits += str(q)
        if rest in seen:
            digits = digits[:seen[rest]] + "(" + digits[seen[rest]:] + ")"
        return "-" * (self.n < 0) + str(whole) + ("." + digits if digits else "")


R = Rational
a, b = R(1, 3), R("3/4")
print(a + b, a - b, a * b, a / b, b // a, b % a, a ** 3, a ** -2, -a, abs(-a), a + 1, 1 + a, 2 - a, 2 * a, 1 / a, hasattr(R, "__rmod__"))
print(a < b, a <= R(2, 6), a == R(2, 6), a != b, R(4, 2) == 2, 2 == R(2), R(0) < a, max(a, b, R(1, 2)), sorted([b, a, R(1, 2), R(-1, 2)], key=float), hash(R(2)) == hash(2), {R(1, 2): "half"}[R(2, 4)], R(0) or "zero")
print(a + 0.5, 0.5 * a, float(a), int(R(-7, 2)), round(R(7, 2)), round(R(5, 2)), round(R(-1, 2)), round(R(2, 3), 2), R(0.75), R(0.1), R("-6/8"), R(5), R(), repr(R(6, -8)), [R(1, 2)])
for f in (lambda: R(1, 0), lambda: a / 0, lambda: R("x"), lambda: R(None), lambda: a + "x", lambda: "x" + a, lambda: a < None, lambda: R(1.5, 2.5) and R([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([R(1, d).decimal() for d in (2, 3, 4, 6, 7, 8, 11, 12, 13, 17, 28)], R(-22, 7).decimal(), R(100).decimal())
print(list(R(415, 93).continued()), list(R(355, 113).continued()), sum((R(1, k) for k in range(1, 21)), R(0)), sum(R(1, 2 ** k) for k in range(1, 20)))


def egyptian(r):
    while r:
        k = -(-r.d // r.n)
        yield k
        r = r - R(1, k)


print(list(egyptian(R(7, 15))), list(egyptian(R(5, 121)))[:3])
h = R(1)
for _ in range(8):
    h = (h + 2 / h) / 2 if _ < 5 else h
print(h.d.bit_length(), float(h), abs(h * h - 2) < R(1, 10 ** 30))
A, B = [R(0)] * 16, []
for m in range(16):
    A[m] = R(1, m + 1)
    for j in range(m, 0, -1):
        A[j - 1] = j * (A[j - 1] - A[j])
    B.append(A[0])
print([str(v) for v in B])

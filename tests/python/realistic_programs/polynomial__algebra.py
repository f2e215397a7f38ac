# Polynomials with integer coefficients: arithmetic, division, evaluation, roots, interpolation.
class Poly:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    @property
    def degree(self): return len(self.c) - 1
    def __call__(self, x):
        r = 0
        for c in reversed(self.c):
            r = r * x + c
        return r

    def __add__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        n = max(len(self.c), len(o.c))
        return Poly(*[(self.c[i] if i < len(self.c) else 0) + (o.c[i] if i < len(o.c) else 0) for i in range(n)])

    __radd__ = __add__
    def __neg__(self): return Poly(*[-c for c in self.c])
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return -self + o

    def __mul__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        if not self.c or not o.c:
            return Poly()
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                r[i + j] += a * b
        return Poly(*r)

    __rmul__ = __mul__

    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n):
            r *= self
        return r

    def __divmod__(self, o):
        if not o.c:
            raise ZeroDivisionError("polynomial division by zero")
        q, r = Poly(), self
        while r.degree >= o.degree:
            k, rest = divmod(r.c[-1], o.c[-1])
            if rest:
                raise ValueError("not divisible over the integers")
            term = Poly(*[0] * (r.degree - o.degree), k)
            q, r = q + term, r - term * o
        return q, r

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __eq__(self, o): return self.c == (o.c if isinstance(o, Poly) else Poly(o).c)
    def __hash__(self): return hash(self.c)
    def __bool__(self): return bool(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i] if i < len(self.c) else 0
    def __iter__(self): return iter(self.c)
    def derivative(self): return Poly(*[i * c for i, c in enumerate(self.c)][1:])

    def __str__(self):
        if not self.c:
            return "0"
        out = ""
        for i in range(self.degree, -1, -1):
            c = self.c[i]
            if c:
                sign = "-" if c < 0 else "+" if out else ""
                body = "x^%d" % i if i > 1 else "x" if i else ""
                out += " %s " % sign if out else sign
                out += ("" if abs(c) == 1 and i else str(abs(c))) + body
        return out

    def __repr__(self): return "Poly(%s)" % ", ".join(map(repr, self.c))
    def __format__(self, spec): return format(str(self), spec)


x = Poly(0, 1)
p = x ** 3 - 6 * x ** 2 + 11 * x - 6
print(p, repr(p), p.degree, [p(i) for i in range(5)], p.derivative(), p.derivative().derivative())
print((x + 1) ** 5, (x - 1) * (x + 1), 1 - x, 3 * x * x, -p, p - p, Poly(), Poly(0, 0), sep="; ")
print(divmod(p, x - 1), p // (x - 2), p % (x - 4), (x ** 7 - 1) // (x - 1))
for f in (lambda: p // Poly(), lambda: p // (2 * x)):
    try:
        print(f())
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
print(p == (x - 1) * (x - 2) * (x - 3), p != x, Poly(5) == 5, hash(Poly(1, 2)) == hash(Poly(1, 2, 0)), {p: "p"}[p + 0], bool(Poly()), bool(x), len(p), list(p), p[1], p[99], f"{x + 1:>10}|", sum([x, x, 1]))


def newton(p, guess):
    d = p.derivative()
    for _ in range(60):
        step = p(guess) / d(guess)
        guess -= step
        if abs(step) < 1e-13:
            break
    return guess


print([round(newton(p, g), 9) for g in (0.5, 1.8, 10)], round(newton(x ** 2 - 2, 1.0), 12), round(newton(x ** 5 - x - 1, 1.0), 12))


def compose(p, q):
    r = Poly()
    for c in reversed(p.c):
        r = r * q + c
    return r


def chebyshev(n):
    a, b = Poly(1), x
    for _ in range(n):
        a, b = b, 2 * x * b - a
    return a


print(compose(x ** 2 + 1, x + 1), compose(chebyshev(2), chebyshev(3)) == chebyshev(6), [str(chebyshev(n)) for n in range(6)])
print(chebyshev(12), (x + 1) ** 20 % (x ** 2), compose(p, x + 2), ((x + 1) ** 30)[15], sum((x + 1) ** 16))

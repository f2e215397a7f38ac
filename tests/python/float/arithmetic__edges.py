# Division, modulo, powers and comparisons of floats, with zeros, infinities and NaN.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


nan, inf = float("nan"), float("inf")
values = [0.0, -0.0, 1.0, -1.5, 2.5, 1e308, -1e308, 5e-324, inf, -inf, nan]
for a in values:
    print(repr(a), [a + b for b in values], [a * b for b in values])
    print([a - b for b in values], [a == b for b in values].count(True), [a < b for b in values].count(True), [a >= b for b in values].count(True))
    print([a / b if b else "z" for b in values])
    print([a // b if b else "z" for b in values])
    print([a % b if b else "z" for b in values])
    print([divmod(a, b) if b else "z" for b in values[2:6]])
print(7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % 2, -7.5 % 2, 7.5 % -2, -7.5 % -2, divmod(-7.5, 2), divmod(7.5, -2.0), -0.0 % 3, 0.0 // -1, 1e20 % 3, -1e-20 % 3, 5 % 0.1, 1 // 0.1)
for f in [lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1 / 0.0, lambda: 1 // 0.0, lambda: 1 % 0.0, lambda: 0.0 / 0.0, lambda: nan / 0, lambda: inf // 0.0]:
    error(f)
for a, b in [(2.0, 3), (2, 0.5), (2.0, -1), (0.0, 0), (0.0, 5.0), (-0.0, 3), (-0.0, -3.0 + 3), (1.0, nan), (nan, 0), (1, inf), (-1, inf), (0.5, inf), (2, -inf), (inf, 2), (-inf, 3), (-inf, 2), (inf, -1), (-8.0, 3), (-2.0, 2.0), (1e-200, 2), (10.0, 308), (-1.0, 1e300), (4, 0.5)]:
    error(lambda: a ** b)
for a, b in [(0.0, -1), (-0.0, -2.5), (10.0, 309), (1e200, 2), (-10.0, 309), (2.0, 10 ** 400)]:
    error(lambda: a ** b)
error(lambda: pow(2.0, 3.0, 5))
error(lambda: pow(2.0, None))
print(1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, 10 ** 400 < inf, -10 ** 400 > -inf, 10 ** 400 == inf, 0.1 == 1 / 10, 3 < 3.5, 3.5 < 4, True == 1.0, nan != nan, 1 < nan, 1 > nan)
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e16, 1.0, -1e16]), sum([1, 0.5, 2]), sum([0.1, 0.2, 0.3]), sum([1e308, 1e308, -1e308]), sum([inf, -inf]))
print(max(1.5, 2, -inf), min(nan, 1), min(1, nan), max(nan, 1), sorted([2.5, -1, inf, 0, -inf, 1e-9]), abs(-0.0), abs(-inf), abs(nan), -nan, -(0.0), +(-0.0), not 0.0, not -0.0, bool(nan), bool(5e-324))
print(0.0 == -0.0, {0.0: "a"}[-0.0], [nan] == [nan], (0.0, 1) < (-0.0, 2), str(-0.0 + 0.0), str(-0.0 - 0.0), str(0.0 * -1), 1e16 + 1 == 1e16, 1e16 + 2 - 1e16)
x = 1.0
n = 0
while x > 0:
    x /= 2
    n += 1
print(n)
h = 0.0
for i in range(1, 1000):
    h += 1.0 / i
print(h)

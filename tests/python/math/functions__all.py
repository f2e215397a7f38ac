# Every function of math, with special values and errors.
import math


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


nan, inf = math.nan, math.inf
print(math.pi, math.e, math.tau, math.inf, math.nan, [n for n in dir(math) if not n.startswith("_")])


def close(x):
    return x if x != x or x in (inf, -inf) or x == int(x) and abs(x) < 1e15 else float("%.12g" % x)


one = "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp isfinite isinf isnan".split()
for name in one:
    f = getattr(math, name)
    row = []
    for x in (0, 0.5, 1, -1, 2.5, -2.5, 10, 100.0, 1e-10, inf, -inf, nan, True, 10 ** 400):
        try:
            r = f(x)
            row.append(tuple(map(close, r)) if isinstance(r, tuple) else r if isinstance(r, (int, bool)) else close(r))
        except Exception as e:
            row.append("%s %s" % (type(e).__name__, e))
    print(name, row)
print(math.factorial(0), math.factorial(20), math.factorial(50), math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(12, 18, 8), math.gcd(0, 5), math.gcd(-4, 6), math.gcd(2 ** 80, 2 ** 70 * 3), math.lcm(), math.lcm(4), math.lcm(4, 6), math.lcm(4, 6, 10), math.lcm(0, 5), math.lcm(-4, 6))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10 ** 40), math.comb(5, 2), math.comb(50, 25), math.comb(5, 9), math.comb(100, 3), math.perm(5, 2), math.perm(5), math.perm(5, 9), math.perm(30, 10), math.comb(0, 0), math.perm(0))
print(math.copysign(1, -0.0), math.copysign(-5, 1), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, -2), math.fmod(5, inf), math.remainder(7, 3), math.remainder(-7, 3), math.remainder(5, 2), math.remainder(3, 2), math.remainder(5, inf), math.ldexp(1.5, 10), math.ldexp(0.5, -1080), math.ldexp(1, -2000), math.ldexp(inf, 5), math.fma(2, 3, 4), math.fma(1e308, 10, -inf))
print(math.pow(2, 10), math.pow(2, 0.5), math.pow(0, 0), math.pow(nan, 0), math.pow(1, nan), math.pow(-8, 3), math.pow(2, -1), math.pow(inf, -1), math.atan2(1, 1), math.atan2(-0.0, -1), math.atan2(0, -1), math.atan2(inf, -inf), math.hypot(), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(-5), math.hypot(inf, nan), math.hypot(1e200, 1e200), math.dist((1, 2), (4, 6)), math.dist([0], [5]), math.dist((), ()))
print(math.log(8, 2), math.log(100, 10), math.log(10 ** 400), math.log2(2 ** 500), math.log10(10 ** 350), math.log(10 ** 400, 10), math.log2(2 ** 2000), math.log(2 ** 70), math.exp(-1000), math.log1p(1e-20), math.expm1(1e-20))
print(math.fsum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]), math.fsum([1, 2.5, True]), math.fsum(range(100)), math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 2], start=3), math.prod(range(1, 25)), math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([], []), math.sumprod([0.1] * 10, [3] * 10), math.sumprod([2 ** 70], [2]))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(100, 101, rel_tol=0.02), math.isclose(inf, inf), math.isclose(nan, nan), math.isclose(inf, 1e308), math.nextafter(1, 2), math.nextafter(0, 1), math.nextafter(1, 1), math.nextafter(0, -1), math.nextafter(inf, 0), math.nextafter(1, 2, steps=3), math.ulp(1), math.ulp(1e300), math.ulp(0), math.ulp(inf))
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log10(0), lambda: math.log2(-5), lambda: math.log(2, 1), lambda: math.log(2, 0), lambda: math.log(0, 2), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.sqrt("x"), lambda: math.sqrt(None), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.factorial("x"), lambda: math.factorial(10 ** 20), lambda: math.gcd(1.5), lambda: math.gcd("a", 1), lambda: math.isqrt(-1), lambda: math.isqrt(2.5), lambda: math.comb(-1, 2), lambda: math.comb(5, -2), lambda: math.comb(5.5, 2), lambda: math.perm(-5, 2), lambda: math.perm(5, -1),
          lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.pow(1e300, 2), lambda: math.fmod(1, 0), lambda: math.fmod(inf, 1), lambda: math.remainder(1, 0), lambda: math.ldexp(1, 10 ** 10), lambda: math.ldexp(1, 2.5), lambda: math.fsum([1, "a"]), lambda: math.fsum(5), lambda: math.fsum([1e308, 1e308]), lambda: math.fsum([inf, -inf]), lambda: math.prod(5), lambda: math.sumprod([1], [1, 2]), lambda: math.sumprod(1, 2), lambda: math.dist((1,), (1, 2)), lambda: math.dist(1, 2), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.hypot("a"), lambda: math.atan2(1), lambda: math.floor("a"), lambda: math.floor(inf), lambda: math.ceil(nan), lambda: math.trunc(inf), lambda: math.trunc("x"), lambda: math.gamma(0), lambda: math.gamma(-1), lambda: math.gamma(200), lambda: math.lgamma(0), lambda: math.nextafter(1, 2, steps=-1), lambda: math.copysign("a", 1), lambda: math.degrees("x"), lambda: math.fma(inf, 0, 1), lambda: math.sin(inf), lambda: math.tan(inf), lambda: math.atanh(1), lambda: math.acosh(0.5), lambda: math.cosh(1000), lambda: math.frexp("a"), lambda: math.lcm(1.5), lambda: math.nope]:
    error(f)


class M:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 4.0
    def __index__(self): return 12


m = M()
print(math.floor(m), math.ceil(m), math.trunc(m), math.sqrt(m), math.gcd(m, 8), math.factorial(m), math.isqrt(m), math.comb(m, 2), math.floor(-2.5), math.ceil(-2.5), math.floor(10 ** 30), math.ceil(1e20), math.floor(True), math.log(m), math.hypot(m, 3), math.copysign(m, -1), math.ldexp(m, 3))

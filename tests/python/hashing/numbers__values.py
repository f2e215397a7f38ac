# Hashes of numbers and tuples are fixed numbers, equal for equal values.
import sys

modulus = 2 ** 61 - 1
for n in (0, 1, -1, -2, 2, 255, -255, 2 ** 30, 2 ** 60, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, 2 ** 62, 2 ** 64, -2 ** 61, -(2 ** 61 - 1), 10 ** 20, -10 ** 20, 10 ** 100, -10 ** 100, 3 ** 500):
    print(hash(n), end=" ")
    assert hash(n) == (hash(n % modulus) if n >= 0 else -((-n) % modulus) if (-n) % modulus != 1 else -2)
print()
for f in (0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 0.1, 1.5, -2.5, 1e10, 1e100, -1e100, 1e-10, 5e-324, 1.7976931348623157e308, float("inf"), -float("inf"), 2.0 ** 61, 2.0 ** 100, 1 / 3, 3.14159):
    print(hash(f), end=" ")
print()


def hash_fraction(m, n):
    while m % modulus == n % modulus == 0:
        m, n = m // modulus, n // modulus
    if n % modulus == 0:
        h = 314159
    else:
        h = abs(m) % modulus * pow(n, modulus - 2, modulus) % modulus
    if m < 0:
        h = -h
    return -2 if h == -1 else h


for f in (0.5, 0.1, -2.75, 1e-300, 123456.789, -1 / 3, 2.0 ** -1074, 1e300):
    assert hash(f) == hash_fraction(*f.as_integer_ratio()), f
print("fractions agree", hash_fraction(1, 3), hash_fraction(-7, 2), hash_fraction(1, modulus))
print(hash(True) == hash(1) == hash(1.0), hash(False) == hash(0) == hash(0.0) == hash(-0.0), hash(2 ** 70) == hash(2.0 ** 70), hash(10 ** 22) == hash(1e22), hash(-5) == hash(-5.0), hash(-1) == hash(-1.0) == hash(-2))
for t in ((), (0,), (1,), (-1,), (1, 2), (2, 1), (1, 2, 3), (0, 0), (0, 0, 0), ((),), ((), ()), (1, (2, (3,))), (1.5, 2.5), (True, False), (10 ** 30,), (-1, -2), (float("inf"),), tuple(range(10)), tuple(range(1000)), ((1, 2), (3, 4)), (0.5, -1, 2 ** 61)):
    print(hash(t), end=" ")
print()
print(hash((1, 2)) == hash((1.0, 2.0)) == hash((True, 2)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([3, 2, 1])), hash(frozenset(range(50))), hash(frozenset([(1, 2), (3,)])), hash(frozenset([0.5])), hash(range(0)), hash(range(5)), hash(range(0, 10, 3)), hash(range(0, 11, 3)) == hash(range(0, 10, 3)), hash(range(10, 0)) == hash(range(0)), hash(slice(1, 2, 3)) == hash(slice(1, 2, 3)))
print(hash("") == hash(b"") == 0, hash("a") == hash("a"), hash("abc") == hash("".join("abc")), hash("abc") == hash(b"abc"), hash("é") == hash("é"), isinstance(hash("x"), int), -2 ** 63 <= hash("anything") < 2 ** 63)


class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h


for h in (0, 5, -1, -2, 2 ** 61, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64, -2 ** 63, -2 ** 64, True, 10 ** 30):
    print(hash(H(h)), end=" ")
print()
print(hash(None) == hash(None), hash(...) == hash(...), hash(int) == hash(int), hash(len) == hash(len), hash(H) == hash(H), hash(object()) is not None, hash("a".upper) == hash("a".upper) or "bound methods of equal strings may differ")
table = {}
for v in (1, 1.0, True, 2, 2.0, 0, 0.0, False, "1", (1,), (1.0,), 2 ** 61, 2.0 ** 61, -1, -2):
    table.setdefault(v, []).append(repr(v))
print(list(table.values()))
counts = [0] * 16
for i in range(1000):
    counts[hash((i, i + 1)) & 15] += 1
print(counts, hash(tuple([1] * 100)), hash(tuple((i,) for i in range(20))))
print(sys.hash_info.modulus == modulus, sys.hash_info.inf, hash(float("inf")), hash(H(hash(10 ** 30))) == hash(10 ** 30), hash(sys.maxsize), hash(-sys.maxsize - 1))
nan = float("nan")
print(hash(nan) == hash(nan), nan in {nan}, len({nan, nan}), len({float("nan"), float("nan")}))

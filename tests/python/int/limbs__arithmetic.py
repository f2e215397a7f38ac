# Large numbers with limbs of all kinds (all ones, all zeros, single bits, anything) of many lengths, odd and even.
import sys

sys.set_int_max_str_digits(0)
state = 12345


def random_bits(n):
    global state
    value = 0
    for _ in range(n // 31 + 1):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        value = value << 31 | state
    return value & ((1 << n) - 1)


def numbers(bits):
    yield (1 << bits) - 1
    yield 1 << bits
    yield (1 << bits) + 1
    yield (1 << bits + 1) - (1 << bits // 2)
    yield random_bits(bits) | 1 << bits
    yield (random_bits(bits) | 1) << bits | random_bits(bits // 3)


class Int(int):
    pass


def fold(check, *values):
    for v in values:
        check = (check * 1000003 + v % 2305843009213693951 + (v < 0) + v.bit_length()) % 2305843009213693951
    return check


def pairs(sizes, others):
    for n in sizes:
        for a in numbers(n):
            for m in others:
                for b in numbers(m):
                    yield a, b
                    yield a, -b
                    yield -a, b
                    yield -a, -b


sizes = [1, 31, 32, 33, 62, 63, 64, 65, 95, 96, 97, 127, 128, 129, 160, 192, 200, 256, 1000, 1024]
check = 0
for a, b in pairs(sizes, [1, 32, 63, 64, 65, 128, 200, 1024]):
    q, r = divmod(a, b)
    if q * b + r != a or not (0 <= r < b or b < r <= 0):
        print("division", a, b)
    if a + b - b != a or a - b + b != a or (a + b) - (a - b) != b * 2:
        print("sum", a, b)
    if (a & b) | (a ^ b) != (a | b) or (a & b) + (a | b) != a + b or ~a != -a - 1:
        print("bits", a, b)
    check = fold(check, a + b, a - b, a * b, q, r, a // b, a % b, a & b, a | b, a ^ b, -a, ~a, abs(a))
    if Int(a) + Int(b) != a + b or Int(a) * Int(b) != a * b or (Int(a) > Int(b)) != (a > b):
        print("subclass", a, b)
print(check)

check = 0
for n in (3000, 12000, 20001):
    for m in (70, 2400, 4999, 9000):
        for a in numbers(n):
            for b in (random_bits(m) | 1 << m, (1 << m) - 1):
                product = a * b
                q, r = divmod(product + 12345, b)
                if q * b + r != product + 12345 or r >= b:
                    print("long division", n, m)
                if (a + b) * (a - b) != a * a - b * b:
                    print("long product", n, m)
                check = fold(check, product, q, r)
print(check)

check = 0
for n in sizes:
    for a in numbers(n):
        for s in (0, 1, 31, 32, 63, 64, 65, 128, 200, 1000, 5000):
            if a << s != a * 2 ** s or a >> s != a // 2 ** s or -a >> s != -a // 2 ** s:
                print("shift", a, s)
            check = fold(check, a << s, -a << s, a >> s, -a >> s)
print(check)

check = 0
for n in sizes + [2000, 6000, 30000]:
    for a in numbers(n):
        text = str(a)
        if int(text) != a or int("-" + text) != -a or int("000" + text) != a or str(-a) != "-" + text:
            print("text", n)
        check = (check * 31 + len(text) + sum([ord(c) * i for i, c in enumerate(text[:200] + text[-200:])])) % 1000003
print(check)
for power in (18, 19, 20, 37, 38, 39, 455, 456, 457, 912, 1824, 5000):
    for near in (-1, 0, 1):
        text = str(10 ** power + near)
        if len(text) != power + (near >= 0) or set(text[2:-2]) - {"0", "9"} or int(text) != 10 ** power + near:
            print("power of ten", power, near)

check = 0
for base in (2, 3, 7, 9, 10, 35, 36):
    for length in (1, 10, 12, 13, 19, 40, 100, 400, 2000, 6000):
        digits = "".join(["0123456789abcdefghijklmnopqrstuvwxyz"[random_bits(20) % base] for _ in range(length)])
        check = fold(check, int(digits, base), int("1" + "0" * length, base))
        if int("1" + "0" * length, base) != base ** length:
            print("base", base, length)
print(check)

check = 0
for a in (2, 3, -3, -2, 10, 12345678901234567890, -(3 ** 50), 1 << 64, -(1 << 63), (1 << 100) + 1):
    for e in (0, 1, 2, 3, 5, 16, 31, 64, 100, 257):
        expected = 1
        for _ in range(e):
            expected *= a
        if a ** e != expected:
            print("power", a, e)
        check = fold(check, a ** e)
print(check)

check = 0
for n in (1, 31, 32, 63, 64, 65, 128, 256):
    for m in numbers(n):
        for a in (0, 1, 2, -1, 12345, -(3 ** 70), random_bits(500)):
            for e in (0, 1, 2, 3, 17, 65537, random_bits(79), random_bits(81), random_bits(300), 1 << 90):
                value = pow(a, e, m)
                if not 0 <= value < m:
                    print("range", a, e, m)
                negative = pow(a, e, -m)
                if negative != (value - m if value else 0):
                    print("sign", a, e, m)
                check = fold(check, value, negative)
print(check, pow(3, -1, 2 ** 89 - 1), pow(-3, -5, 2 ** 61 - 1), pow(7, -2, -(2 ** 70 + 1)))
try:
    pow(2, -1, 2 ** 70)
except ValueError as e:
    print(e)
a, b = random_bits(130000) | 1 << 130000, random_bits(60000) | 1 << 60000
print(divmod(-a, b) == (-(a // b) - 1, b - a % b), a // b * b + a % b == a, a // b % 1000003)
text = str(random_bits(200000))
print(len(text), text[:20], text[-20:], str(int(text)) == text)

# Integer arithmetic around zero and around the machine's word sizes.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = [0, 1, -1, 2, -2, 7, -7, 10, 255, 256, -128, 2 ** 15, 2 ** 30 - 1, 2 ** 30, -2 ** 30, 2 ** 31 - 1, -2 ** 31, 2 ** 32,
          2 ** 60, 2 ** 62 - 1, 2 ** 63 - 1, -2 ** 63, 2 ** 63, 2 ** 64 - 1, 2 ** 64, -2 ** 64]
for a in values:
    print(a, -a, abs(a), ~a, a + 1, a - 1, a * 2, a * a, a.bit_length(), a.bit_count(), bool(a), hash(a))
check = 0
for a in values:
    row = []
    for b in values:
        check = (check * 31 + (a + b) + (a - b) * 3 + a * b * 5 + (a & b) * 7 + (a | b) * 11 + (a ^ b) * 13) % (10 ** 18 + 9)
        if b:
            q, r = divmod(a, b)
            assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and q == a // b and r == a % b
            check = (check * 17 + q * 19 + r * 23) % (10 ** 18 + 9)
        check = check * 2 + (a < b) + (a == b) * 3
        check %= 10 ** 18 + 9
    print(a, check)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, divmod(-7, 2), divmod(7, -2))
print(7 / 2, -7 / 2, 1 / 3, 2 ** 53 / 1, (2 ** 53 + 1) / 1, 10 ** 20 / 10 ** 10, (10 ** 400) / (10 ** 399), 1 / 10 ** 300)
error(lambda: 10 ** 400 / 3)
error(lambda: 1 / 0)
error(lambda: 1 // 0)
error(lambda: 1 % 0)
error(lambda: divmod(1, 0))
error(lambda: float(2 ** 1024))
print(float(2 ** 1023), float(2 ** 1024 - 2 ** 971), int(1e300) % 1000003)
print(2 ** 0, 0 ** 0, 0 ** 5, (-2) ** 3, (-2) ** 4, 2 ** -2, (-2) ** -3, 10 ** 25, (-1) ** 1000001)
error(lambda: 0 ** -1)
print(pow(3, 100, 7), pow(3, -1, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(2, 1000, 10 ** 9 + 7), pow(0, 0, 5), pow(5, 0, 1), pow(10, 3, 1))
error(lambda: pow(2, -1, 4))
error(lambda: pow(2, 2, 0))
error(lambda: pow(2.0, 2, 3))
error(lambda: pow(2, 2, "x"))
print(1 << 0, 1 << 31, 1 << 64, -1 << 3, 5 >> 1, -5 >> 1, -1 >> 100, 1 >> 100, (1 << 100) >> 98, 0 << 10 ** 10, -(1 << 70) >> 69)
error(lambda: 1 << -1)
error(lambda: 1 >> -1)
print(-5 & 3, -5 | 3, -5 ^ 3, ~0, -(2 ** 70) & 2 ** 71 - 1, -(2 ** 70) | 1, -(2 ** 70) ^ -1, 2 ** 70 & -1)

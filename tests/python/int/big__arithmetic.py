# Integers of hundreds and thousands of digits.
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


f50, f200 = fact(50), fact(200)
print(f50)
print(f200)
print(f200 // f50 % 10 ** 30, f200 % 1000003, (f200 + 1) % 97, -f200 // 10 ** 370, -f200 % 10 ** 9)
print(2 ** 521 - 1)
print(3 ** 200, (3 ** 200) ** 2 == 3 ** 400, 7 ** 300 // 7 ** 299)
a, b = 12345678901234567890123456789, 987654321098765432109876543210
print(a + b, a - b, a * b, b // a, b % a, divmod(-b, a), divmod(b, -a))
print(a & b, a | b, a ^ b, ~a, a << 67, b >> 33, -b >> 33)
x = (1 << 3000) - 1
y = (1 << 1777) + 12345
q, r = divmod(x, y)
print(q * y + r == x, 0 <= r < y, x.bit_length(), x.bit_count(), (x * y).bit_length(), hash(x), hash(-y), hash(q))
print(pow(a, b, 10 ** 40 + 7), pow(b, 12345, 2 ** 127 - 1), pow(a, -1, 2 ** 127 - 1))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


fib = [0, 1]
while len(fib) < 1000:
    fib.append(fib[-1] + fib[-2])
print(fib[300], fib[999] % 10 ** 50, gcd(fib[900], fib[600]) == fib[300])


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


root = isqrt(2 * 10 ** 400)
print(root, root * root <= 2 * 10 ** 400 < (root + 1) ** 2)
s = str(7 ** 2000)
print(len(s), s[:20], s[-20:], int(s) == 7 ** 2000, sum(map(int, s)))
for n in (10 ** 18, 10 ** 19, 10 ** 27, 10 ** 28 - 1, 2 ** 90, -10 ** 50):
    print(n, hex(n), oct(n), bin(n)[-20:], n.bit_length(), int(str(n)) == n, int(hex(n), 16) == n)
print((10 ** 50).to_bytes(21, "big").hex(), int.from_bytes(bytes(range(1, 30)), "little"), (-10 ** 20).to_bytes(10, "little", signed=True))
k = 3 ** 5000
print(k % (2 ** 61 - 1), hash(k), k // 3 ** 4990, (k * k - 1) // (k + 1) == k - 1, -k + k, k - k == 0, (k + 1) - k)
total = 0
for i in range(1, 400):
    total += (-1) ** i * i ** 17
print(total, total == -sum(j ** 17 if j % 2 else -j ** 17 for j in range(1, 400)))
print(10 ** 100 == 10.0 ** 100, 10 ** 22 == 1e22, 2 ** 80 == 2.0 ** 80, 2 ** 80 + 1 > 2.0 ** 80, 2 ** 1100 > float("inf"), 2 ** 1100 > 1e308, -2 ** 1100 < -1e308)
print(float(10 ** 23), float(123456789012345678901234567890), int(float(10 ** 23)), round(10 ** 23, -22), round(-15 * 10 ** 20, -21), round(25 * 10 ** 20, -21))

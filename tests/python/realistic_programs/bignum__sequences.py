# Big Fibonacci numbers, factorials, powers, digits of e and pi, continued fractions.
def fib_pair(n):
    if n == 0:
        return 0, 1
    a, b = fib_pair(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def fib_matrix(n):
    result, base = (1, 0, 0, 1), (1, 1, 1, 0)
    while n:
        if n & 1:
            result = multiply(result, base)
        base = multiply(base, base)
        n >>= 1
    return result[1]


def multiply(x, y):
    return x[0] * y[0] + x[1] * y[2], x[0] * y[1] + x[1] * y[3], x[2] * y[0] + x[3] * y[2], x[2] * y[1] + x[3] * y[3]


def digits_of_pi():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


def digits_of_e(n):
    a = [1] * (n + 12)
    out = ["2."]
    for _ in range(n):
        carry = 0
        for i in range(len(a) - 1, 0, -1):
            carry, a[i] = divmod(a[i] * 10 + carry, i + 1)
        out.append(str(carry))
    return "".join(out)


def sqrt_digits(n, digits):
    x = n * 100 ** digits
    guess = 1 << (x.bit_length() // 2 + 1)
    while True:
        better = (guess + x // guess) >> 1
        if better >= guess:
            s = str(guess)
            return s[:-digits] + "." + s[-digits:]
        guess = better


def product(lo, hi):
    if hi - lo < 8:
        r = 1
        for i in range(lo, hi):
            r *= i
        return r
    mid = (lo + hi) // 2
    return product(lo, mid) * product(mid, hi)


print([fib_pair(n)[0] for n in range(20)], fib_pair(1000)[0])
print(fib_pair(3000)[0] == fib_matrix(3000), len(str(fib_pair(20000)[0])), fib_pair(20000)[0] % 10 ** 20)
print(product(1, 101), product(1, 501) % (10 ** 9 + 7), str(product(1, 1001))[:20], len(str(product(1, 1001))))
pi = digits_of_pi()
print("".join(str(next(pi)) for _ in range(150)))
print(digits_of_e(120))
print(sqrt_digits(2, 100), sqrt_digits(3, 50), sqrt_digits(10 ** 20, 5))


def machin(digits):
    def arctan_inverse(x):
        total = term = 10 ** (digits + 10) // x
        n, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // n)
            sign, n = -sign, n + 2
        return total
    return (4 * (4 * arctan_inverse(5) - arctan_inverse(239))) // 10 ** 10


p = str(machin(300))
print(p, p.startswith("3141592653589793"))
print(sum(map(int, str(2 ** 1000))), sum(map(int, str(product(1, 101)))), str(2 ** 4000)[-10:], pow(2, 4000, 10 ** 10), sum(i ** i for i in range(1, 200)) % 10 ** 10)


def catalan(n):
    c = [1]
    for i in range(n):
        c.append(c[-1] * 2 * (2 * i + 1) // (i + 2))
    return c


def partitions(n):
    p = [1] + [0] * n
    for k in range(1, n + 1):
        for i in range(k, n + 1):
            p[i] += p[i - k]
    return p[n]


def bell(n):
    row = [1]
    for _ in range(n):
        nxt = [row[-1]]
        for v in row:
            nxt.append(nxt[-1] + v)
        row = nxt
    return row[0]


print(catalan(40)[-1], partitions(200), bell(25), [bell(n) for n in range(8)])
n, steps = 196, 0
while steps < 100:
    n += int(str(n)[::-1])
    steps += 1
print(n)


def look_and_say(n):
    s = "1"
    for _ in range(n):
        out, i = "", 0
        while i < len(s):
            j = i
            while j < len(s) and s[j] == s[i]:
                j += 1
            out += str(j - i) + s[i]
            i = j
        s = out
    return s


print(look_and_say(8), len(look_and_say(25)), 3 ** 400 // 7 ** 100, -(3 ** 300) >> 400, (1 << 333) % 10 ** 15, hash(3 ** 1000), int(str(9 ** 999)[::-1]) % 97)

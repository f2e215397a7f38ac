"""Big integers: digits of pi, factorials, Fibonacci numbers, modular powers, decimal text."""
import sys


def pi_digits(n):
    """Machin's formula in fixed point, with ten guard digits."""
    unity = 10 ** (n + 10)

    def arctan(x):
        power = unity // x
        total, k, square = power, 3, x * x
        sign = -1
        while power:
            power //= square
            total += sign * (power // k)
            sign = -sign
            k += 2
        return total

    return (4 * (4 * arctan(5) - arctan(239))) // 10 ** 10


def pi_stream(n):
    q, r, t, k = 1, 0, 1, 1
    out = 0
    produced = 0
    while produced < n:
        q, r, t, k = q * k, (2 * q + r) * (2 * k + 1), t * (2 * k + 1), k + 1
        if q * 4 + r - t < t * ((3 * q + r) // t):
            digit = (3 * q + r) // t
            out = (out * 31 + digit) % 1000000007
            q, r = 10 * q, 10 * (r - digit * t)
            produced += 1
    return out


def factorial(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def powers(count, bits):
    modulus = (1 << bits) - 159
    total, base = 0, 3
    for i in range(count):
        base = base * base % modulus + i
        total ^= pow(base, modulus - 2, modulus)
    return total % 1000000007


def rational_sum(n):
    num, den = 0, 1
    for k in range(1, n):
        num, den = num * k + den, den * k
    return num % 1000000007, den.bit_length()


sys.set_int_max_str_digits(0)
text = str(pi_digits(12000))
f = factorial(10000)
print(text[:12], text[-12:], sum(map(int, text)), pi_stream(900), f % (2 ** 61 - 1), f.bit_length(), fibonacci(120000) % 1000000007, powers(60, 768), rational_sum(4500), len(str(3 ** 60000)), int("7" * 20000) % 97)

"""Small integers: a sieve, Collatz, greatest common divisors, bit counting, modular arithmetic, digit sums."""


def sieve(n):
    flags = [1] * (n + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = 0
        i += 1
    return sum(flags)


def collatz(limit):
    best = best_start = 0
    for start in range(1, limit):
        n, steps = start, 0
        while n != 1:
            if n & 1:
                n = 3 * n + 1
            else:
                n >>= 1
            steps += 1
        if steps > best:
            best, best_start = steps, start
    return best, best_start


def coprime(n):
    count = 0
    for a in range(1, n):
        for b in range(1, a):
            x, y = a, b
            while y:
                x, y = y, x % y
            if x == 1:
                count += 1
    return count


def bits(n):
    total = 0
    for i in range(n):
        v = i
        while v:
            v &= v - 1
            total += 1
    return total


def generator(n):
    state, out = 12345, 0
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        out ^= state >> 7
    return out


def digits(n):
    total = 0
    for i in range(n):
        while i:
            i, d = divmod(i, 10)
            total += d
    return total


def power_mod(n):
    total = 0
    for base in range(1, n):
        result, b, e = 1, base, 65537
        while e:
            if e & 1:
                result = result * b % 10007
            b = b * b % 10007
            e >>= 1
        total += result
    return total


print(sieve(1000000), collatz(26000), coprime(430), bits(150000), generator(600000), digits(100000), power_mod(6000))

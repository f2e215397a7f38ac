# Primes in several ways that must agree.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False] * min(2, n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


def trial():
    yield 2
    found = []
    n = 3
    while True:
        for p in found:
            if p * p > n:
                found.append(n)
                yield n
                break
            if n % p == 0:
                break
        else:
            found.append(n)
            yield n
        n += 2


def incremental():
    multiples = {}
    n = 2
    while True:
        if n in multiples:
            for p in multiples.pop(n):
                multiples.setdefault(n + p, []).append(p)
        else:
            multiples[n * n] = [n]
            yield n
        n += 1


def miller_rabin(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factor(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1 if p == 2 else 2
    return out + [n] * (n > 1)


def rho(n):
    if n % 2 == 0:
        return 2
    for c in range(1, 20):
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            a, b = abs(x - y), n
            while b:
                a, b = b, a % b
            d = a
        if d != n:
            return d


def first(n, generator):
    return [p for _, p in zip(range(n), generator)]


def totient(n):
    result = n
    for p in set(factor(n)):
        result -= result // p
    return result


primes = sieve(3000)
print(len(primes), primes[:10], primes[-3:], sum(primes))
print(first(200, trial()) == first(200, incremental()) == primes[:200], all(miller_rabin(n) == (n in set(primes[:100])) for n in range(500)))
print([factor(n) for n in (1, 2, 12, 97, 360, 1001, 65536, 999983, 600851475143)])
print([n for n in (2 ** 31 - 1, 2 ** 61 - 1, 2 ** 67 - 1, 10 ** 18 + 9, 561, 2 ** 89 - 1, 2 ** 127 - 1) if miller_rabin(n)])
d = rho(8051 * 10007)
print(d in (83, 97, 10007, 8051, 83 * 97) and 8051 * 10007 % d == 0, rho(1000003 * 1000033) in (1000003, 1000033), [totient(n) for n in range(1, 21)])
twins = [(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2]
gaps = {}
for p, q in zip(primes, primes[1:]):
    gaps.setdefault(q - p, p)
print(len(twins), twins[-1], gaps)
perfect = [2 ** (p - 1) * (2 ** p - 1) for p in primes[:12] if miller_rabin(2 ** p - 1)]
print(perfect, [sum(d for d in range(1, n) if n % d == 0) == n for n in perfect[:3]])
goldbach = {n: next((p, n - p) for p in primes if n - p in set(primes)) for n in range(4, 60, 8)}
print(goldbach, sieve(0), sieve(1), sieve(2), sieve(10))

# Bit tricks over many values, negative and big ones included.
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c


def reverse_bits(n, width):
    r = 0
    for _ in range(width):
        r = r << 1 | n & 1
        n >>= 1
    return r


def gray(n):
    return n ^ n >> 1


def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n


def parity(n):
    p = 0
    while n:
        p ^= n & 1
        n >>= 1
    return p


print([popcount(n) for n in range(17)], popcount(2 ** 100 - 1), all(popcount(n) == n.bit_count() for n in range(0, 5000, 7)))
print([reverse_bits(n, 8) for n in range(0, 256, 31)], [gray(n) for n in range(16)], all(ungray(gray(n)) == n for n in range(300)))
print([n & -n for n in range(1, 17)], [parity(n) for n in range(16)])


def xorshift(seed):
    mask = (1 << 64) - 1
    while True:
        seed ^= seed << 13 & mask
        seed ^= seed >> 7
        seed ^= seed << 17 & mask
        yield seed


rng = xorshift(88172645463325252)
print([next(rng) for _ in range(5)])
acc = 0
for _ in range(2000):
    v = next(rng)
    s = v - (1 << 63)
    acc = (acc * 1000003) ^ v
    acc &= (1 << 128) - 1
    assert (s & v) + (s | v) == s + v
    assert (s ^ v) == (s | v) - (s & v)
    assert ~s == -s - 1 and s >> 5 == s // 32 and s << 5 == s * 32
print(acc)


def fnv1a(data):
    h = 0xcbf29ce484222325
    for b in data:
        h = (h ^ b) * 0x100000001b3 & 0xffffffffffffffff
    return h


def crc32(data):
    crc = 0xffffffff
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff


def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a


text = b"the quick brown fox jumps over the lazy dog"
print(hex(fnv1a(text)), hex(crc32(text)), hex(adler(text)), hex(fnv1a(b"")), crc32(b""))


def signed(n, bits):
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> bits - 1 else n


print([signed(n, 8) for n in (0, 127, 128, 255, 256, -1, -129)], signed(2 ** 63, 64), signed(-2 ** 63 - 1, 64))


def multiply_shift_add(a, b):
    r = 0
    while b:
        if b & 1:
            r += a
        a <<= 1
        b >>= 1
    return r


print(multiply_shift_add(12345, 6789), multiply_shift_add(-10 ** 30, 10 ** 20) == -10 ** 50)
sets = 0
for item in (3, 5, 9, 70, 200):
    sets |= 1 << item
print([i for i in range(256) if sets >> i & 1], sets.bit_length(), sets & 0xff, sets ^ 1 << 70, bin(sets)[:10])
for n in (-1, -2, -255, -256, -2 ** 64, -2 ** 64 - 1):
    print(n, n & 0xff, n | 0xff, n ^ 0xff, n >> 4, n << 4, ~n, n & n - 1, n.bit_length(), n.bit_count())
print(True & False, True | 2, True ^ True, type(True & True).__name__, type(True & 1).__name__, False << 3, True << 3)

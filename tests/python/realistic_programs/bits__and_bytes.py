# Bits, bytes and encodings: checksums, base64 by hand, packing numbers, run lengths, XOR ciphers, bit sets.
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xEDB88320 & -(crc & 1)
    return crc ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def base64(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        number = int.from_bytes(chunk.ljust(3, b"\0"), "big")
        out += [ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0)][:len(chunk) + 1]
        out.append("=" * (3 - len(chunk)))
    return "".join(out)


def unbase64(text):
    bits = "".join(f"{ALPHABET.index(c):06b}" for c in text.rstrip("="))
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits) // 8 * 8, 8))


def run_lengths(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)


def expand(data):
    return b"".join(bytes([value]) * n for n, value in zip(data[::2], data[1::2]))


def varint(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 0x7F
        out.append(low | (0x80 if n else 0))
        if not n:
            return bytes(out)


def pack(record):
    name, age, score = record
    raw = name.encode("utf-8")
    return len(raw).to_bytes(1) + raw + age.to_bytes(2, "little", signed=True) + score.hex().encode() + b"\n"


def unpack(data):
    n = data[0]
    return data[1:1 + n].decode(), int.from_bytes(data[1 + n:3 + n], "little", signed=True), float.fromhex(data[3 + n:-1].decode())


text = "Grüße, мир! 😀".encode()
print(hex(crc32(b"123456789")), hex(adler(b"Wikipedia")), base64(b"any carnal pleas"), unbase64("YW55IGNhcm5hbCBwbGVhcw=="), unbase64(base64(text)).decode())
packed = run_lengths(b"aaaabbbcccccccd" + bytes(300))
print(packed, expand(packed) == b"aaaabbbcccccccd" + bytes(300), [varint(n).hex() for n in (0, 1, 127, 128, 300, 2 ** 64)])
for r in (("Ann", 42, 0.1), ("Žofie", -5, -2.5e-300), ("", 0, float("inf"))):
    print(pack(r), unpack(pack(r)) == r)
for f in (lambda: pack(("x", 40000, 1.0)), lambda: unpack(b"\xffabc"), lambda: (256).to_bytes(1), lambda: bytes([256]), lambda: unbase64("a!"), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"a" + "b", lambda: bytes(-1), lambda: bytearray(b"x").append(300)):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
key = b"secret"
cipher = bytes(c ^ key[i % len(key)] for i, c in enumerate(text))
print(cipher.hex(" "), bytes(c ^ k for c, k in zip(cipher, key * 9)) == text, cipher.hex(":", 4), bytes.fromhex("48 65 6c6C 6f"))


class BitSet:
    def __init__(self, items=()):
        self.bits = 0
        for i in items:
            self.bits |= 1 << i

    def __iter__(self):
        bits = self.bits
        while bits:
            low = bits & -bits
            yield low.bit_length() - 1
            bits ^= low

    def __contains__(self, i): return bool(self.bits >> i & 1)
    def __len__(self): return self.bits.bit_count()
    def __and__(self, o): return BitSet(()).with_bits(self.bits & o.bits)
    def __or__(self, o): return BitSet(()).with_bits(self.bits | o.bits)
    def __sub__(self, o): return BitSet(()).with_bits(self.bits & ~o.bits)

    def with_bits(self, bits):
        self.bits = bits
        return self

    def __repr__(self): return f"BitSet({sorted(self)}) {self.bits:#b}"


a, b = BitSet([1, 3, 5, 64]), BitSet(range(4))
print(a | b, a & b, a - b, len(a), 3 in a, 4 in a, list(BitSet([200, 100])))
view = memoryview(bytearray(b"hello world"))
view[0:5] = b"HELLO"
print(view.tobytes(), view[6:].tolist(), bytes(view[::-2]), view.nbytes, len(view[3:8]))
print(f"{255:08b} {255:x} {255:#o} {-255:#X} {1 << 20:_} {0b1010:>8b}", int("ff", 16), int("0b101", 0), int("z", 36), (-5) >> 1, -5 % 3, -5 // 3, ~7, 6 ^ 3, 1 << 70)
gray = [i ^ i >> 1 for i in range(8)]
print([f"{g:03b}" for g in gray], [bin(x).count("1") for x in range(8)], bytes(range(65, 70)).translate(bytes.maketrans(b"AC", b"ac"), b"E"))

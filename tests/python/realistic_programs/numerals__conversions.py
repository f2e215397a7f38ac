# Roman numerals, English ordinals, bases, and durations, there and back.
ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    if not isinstance(n, int):
        raise TypeError("whole numbers only")
    if not 0 < n < 4000:
        raise ValueError("%d is out of range" % n)
    out = ""
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        out += letters * count
    return out


def from_roman(text):
    values = {s: v for v, s in ROMAN if len(s) == 1}
    total = 0
    try:
        for a, b in zip(text, text[1:] + " "):
            v = values[a]
            total += -v if values.get(b, 0) > v else v
    except KeyError as e:
        raise ValueError("not a roman digit: %s" % e) from e
    if to_roman(total) != text:
        raise ValueError("badly formed: " + text)
    return total


class Roman(int):
    def __new__(cls, value):
        return super().__new__(cls, from_roman(value) if isinstance(value, str) else value)

    def __str__(self): return to_roman(int(self))
    __repr__ = __str__
    def __add__(self, o): return Roman(int(self) + int(o))
    def __mul__(self, o): return Roman(int(self) * int(o))
    def __sub__(self, o): return Roman(int(self) - int(o))
    __radd__ = __add__


def ordinal(n):
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return "%d%s" % (n, suffix)


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(digits[d])
    return sign + "".join(reversed(out))


def duration(seconds):
    parts = []
    for size, name in ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")):
        n, seconds = divmod(seconds, size)
        if n:
            parts.append("%d %s%s" % (n, name, "s" * (n != 1)))
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1] if parts else "now"


def size(n):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if n < 1024 or unit == "GiB":
            return "%.1f %s" % (n, unit) if unit != "B" else "%d B" % n
        n /= 1024


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)), sum(len(to_roman(n)) for n in range(1, 4000)), max(range(1, 4000), key=lambda n: len(to_roman(n))))
for bad in ("IIII", "IC", "", "abc", "VX", "MMMM"):
    try:
        print(from_roman(bad))
    except ValueError as e:
        print(repr(bad), e)
for bad in (0, 4000, -1, 2.5):
    try:
        to_roman(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
a, b = Roman("XIV"), Roman(28)
print(a, b, a + b, b - a, a * 3, 1 + a, [a, b], a < b, sum([a, b], Roman(1)), max(a, b), f"{a} {a:d} {a!r}", sorted([b, a]), hash(a) == hash(14), {14: "fourteen"}[a])
try:
    a - b
    print(str(a - b))
except ValueError as e:
    print(e)
print([ordinal(n) for n in (1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111, 112, 123)])
print([to_base(255, b) for b in (2, 8, 16, 36)], to_base(-255, 7), to_base(0, 5), all(int(to_base(n * 7919, b), b) == n * 7919 for n in range(-20, 20) for b in range(2, 37)))
print(duration(0), duration(1), duration(61), duration(3661), duration(86400 * 2 + 5), duration(90061), sep="; ")
print([size(n) for n in (0, 1023, 1024, 1536, 10 ** 6, 5 * 10 ** 9, 2 ** 42)])

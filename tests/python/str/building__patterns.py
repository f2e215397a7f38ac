# Building strings in the ways programs do it, with checks on content rather than speed.
def caesar(text, k):
    out = []
    for c in text:
        if c.isalpha() and c.isascii():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + k) % 26 + base)
        out.append(c)
    return "".join(out)


def run_length(text):
    result, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        result += text[i] + (str(j - i) if j - i > 1 else "")
        i = j
    return result


def expand(text):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        i += 1
        n = ""
        while i < len(text) and text[i].isdigit():
            n += text[i]
            i += 1
        out.append(c * int(n or 1))
    return "".join(out)


def palindrome(text):
    t = [c.lower() for c in text if c.isalnum()]
    return t == t[::-1]


def table(rows):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    line = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    body = ["| " + " | ".join(str(c).ljust(w) if isinstance(c, str) else str(c).rjust(w) for c, w in zip(r, widths)) + " |" for r in rows]
    return "\n".join([line, body[0], line] + body[1:] + [line])


def hexdump(data, width=8):
    for i in range(0, len(data), width):
        chunk = data[i:i + width]
        yield "%04x  %-*s %s" % (i, width * 3, " ".join("%02x" % b for b in chunk), "".join(chr(b) if 32 <= b < 127 else "." for b in chunk))


def snake(name):
    out = ""
    for i, c in enumerate(name):
        if c.isupper() and i:
            out += "_"
        out += c.lower()
    return out


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(w.title() for w in rest)


def number_words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000:
        return ones[n // 100] + " hundred" + (" and " + number_words(n % 100) if n % 100 else "")
    return number_words(n // 1000) + " thousand" + (" " + number_words(n % 1000) if n % 1000 else "")


print(caesar("Hello, World!", 3), caesar(caesar("Zebra é", 7), -7))
print(run_length("aaabccdddd"), expand("a3bc2d4"), expand(run_length("xxyyyz" * 3)) == "xxyyyz" * 3)
print(palindrome("A man, a plan, a canal: Panama"), palindrome("nope"))
print(table([("name", "count", "price"), ("apple", 3, 1.25), ("kiwi", 12, 0.5), ("é😀", 1, 100)]))
print("\n".join(hexdump(b"Hello\x00\xff World!\n")))
print(snake("someVariableName"), camel("some_variable_name"), snake(camel("round_trip_test")))
print([number_words(n) for n in (0, 7, 13, 20, 42, 100, 115, 999, 1000, 12345)])
text = "the quick brown fox jumps over the lazy dog"
print("".join(sorted(set(text) - {" "})), " ".join(w[::-1] for w in text.split()), " ".join(reversed(text.split())), text.title().swapcase(), max(text.split(), key=len), {c: text.count(c) for c in "aeiou"})
s = ""
for i in range(2000):
    s += chr(97 + i % 26)
    if i % 500 == 0:
        s = s.upper()
print(len(s), s[:30], s[-30:], s.count("a"), s.count("A"))
parts = []
for i in range(300):
    parts.insert(i // 2, str(i))
joined = "".join(parts)
print(len(joined), joined[:20], joined[-20:])
print("\n".join("*" * (2 * i + 1) + " " * (4 - i) + "|" for i in range(4)), "\n".join("{:>{w}}".format("#" * i, w=5) for i in range(1, 4)), sep="\n")

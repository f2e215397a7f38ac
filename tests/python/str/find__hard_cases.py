# Searches that take a time in proportion to the product of the lengths unless they are done well, and the shapes at which a good search
# goes wrong: periodic parts, parts that nearly repeat, matches at either end, overlapping ones.
def show(text, part):
    print(len(text), len(part), text.find(part), text.count(part), part in text, len(text.split(part)), len(text.replace(part, "-")))


for n in 100, 3_000, 100_000:
    a, b = "a" * n, "b" * n
    show(a + a + b + a + a, a + b + b + a)
    show(a + a + b + a + a + a + b + b + a, a + b + b + a)
    part = "ab" * n
    text = ("ab" * (n - 1) + "b") * 2
    show(text, part)
    show(text + part, part)
    show("a" * (3 * n), "a" * (n - 1) + "b")
    show("a" * (3 * n), "b" + "a" * (n - 1))
    show("abc" * n, "abc" * (n // 2))
    wide = "\u20ac" * n
    show(wide + wide + "x" + wide, wide + "x")
    far = "\U0001f600" * n
    show(far + "y" + far + "y", far + "y")
    data = b"a" * n
    part = data + b"b" + data
    print((data * 3).find(part), (data * 2 + part).find(part), (part * 2).count(part), bytearray(part * 3).count(part))


# Every text and part over a small alphabet, long enough for the long way, beside a plain definition of find.
def plain(text, part):
    for i in range(len(text) - len(part) + 1):
        if text[i:i + len(part)] == part:
            return i
    return -1


state = 12345
wrong = 0
found = 0
for round in range(1500):
    state = (state * 1103515245 + 12345) % 2**31
    length = 33 + state // 65536 % 40
    period = 1 + state // 7 % 9
    seed = "".join("ab"[(state >> i) & 1] for i in range(period))
    part = (seed * 80)[:length]
    if state & 1:
        at = state // 3 % length
        part = part[:at] + "ab"[part[at] == "a"] + part[at + 1:]
    text = "".join((seed * 30)[:state // (i + 5) % 90] + part[:state // (i + 3) % (length + 1)] for i in range(8))
    place = text.find(part)
    wrong += place != plain(text, part)
    found += place >= 0
    wrong += text.replace("a", "\u0161").find(part.replace("a", "\u0161")) != place
    wrong += text.replace("b", "\U00012345").find(part.replace("b", "\U00012345")) != place
    wrong += text.encode().find(part.encode()) != place
print(wrong, found > 50, found < 1450)

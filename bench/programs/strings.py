"""Text: building, splitting and joining, finding and replacing, case, formatting, a tokenizer, a cipher."""

LINE = "2024-05-17 12:30:45,worker-7,INFO,request /items/42?page=3&sort=name took 128 ms from 10.0.0.12"


def log_lines(n):
    return [LINE.replace("42", str(i)).replace("128", str(i * 37 % 500)) for i in range(n)]


def parse(lines):
    total, paths = 0, {}
    for line in lines:
        stamp, worker, level, message = line.split(",", 3)
        date, _, time = stamp.partition(" ")
        hours, minutes, seconds = time.split(":")
        head, _, rest = message.partition(" took ")
        total += int(rest.split()[0]) + int(hours) * 60 + int(minutes)
        path = head[head.find("/"):head.find("?")]
        paths[path[:8]] = paths.get(path[:8], 0) + len(path)
        if level.lower() == "info" and worker.startswith("worker-") and line.endswith("12"):
            total += len(date.strip("0")) + int(worker[-1])
    return total, len(paths)


def build(n):
    parts = []
    for i in range(n):
        parts.append("<li id=" + str(i) + " class='" + ("odd" if i & 1 else "even") + "'>" + hex(i) + "</li>")
    html = "\n".join(parts)
    grown = ""
    for i in range(n):
        grown += chr(97 + i % 26)
    formatted = [f"{i:05d}|{i * 1.5:.2f}|{i!r:>6}" for i in range(n)] + ["%s-%d-%x" % ("k", i, i) for i in range(n)] + ["{} {:>8}".format(i, "ab") for i in range(n)]
    return len(html), html.count("odd"), len(grown), grown.rfind("z"), sum(map(len, formatted))


def tokens(text):
    out, i, n = 0, 0, len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isalpha() or c == "_":
            j = i + 1
            while j < n and (text[j].isalnum() or text[j] == "_"):
                j += 1
            out += len(text[i:j]) * 3
            i = j
        elif c.isdigit():
            j = i + 1
            while j < n and text[j].isdigit():
                j += 1
            out += int(text[i:j])
            i = j
        else:
            out += ord(c)
            i += 1
    return out


def caesar(text, k):
    return "".join([chr((ord(c) - 97 + k) % 26 + 97) if "a" <= c <= "z" else c for c in text])


def search(text):
    found = 0
    for needle in ("worker", "zebra", "took 99", "ms from", "2024", "q", "items/777"):
        at = text.find(needle)
        while at >= 0:
            found += 1
            at = text.find(needle, at + 1)
    return found, text.count("0"), len(text.replace("INFO", "WARNING").upper()), len(text.title().split("-"))


lines = log_lines(50000)
text = "\n".join(lines[:5000])
print(parse(lines), build(80000), tokens(text), sum(map(ord, caesar(text[:150000], 3))), search(text), "".join(reversed(text))[:5], len(set(text.split())), sorted(text.split()[:2000])[-1])

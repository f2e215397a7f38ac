# A log analysed by a pipeline of generators; send, throw, close, yield from.
LOG = """\
2024-01-05 10:00:01 INFO  web    started in 0.35s
2024-01-05 10:00:07 ERROR db     connection lost: timeout=30
2024-01-05 10:01:00 WARN  web    slow request /index took=2.5s
this line is broken
2024-01-05 10:02:10 ERROR web    500 on /buy user=7 retry=3
2024-01-06 00:00:00 INFO  db     connected

2024-01-06 08:15:45 ERROR db     connection lost: timeout=45
"""


def lines(text):
    yield from filter(None, text.split("\n"))


def parse(source, errors):
    for number, line in enumerate(source, 1):
        try:
            date, clock, level, part, *rest = line.split(maxsplit=4)
            hours, minutes, seconds = map(int, clock.split(":"))
        except ValueError as e:
            errors.append((number, str(e)))
            continue
        message = rest[0] if rest else ""
        options = dict(w.split("=", 1) for w in message.split() if w.count("=") == 1)
        yield {"date": date, "time": hours * 3600 + minutes * 60 + seconds, "level": level, "part": part, "message": message, **options}


def where(source, **conditions):
    return (r for r in source if all(r.get(k) == v for k, v in conditions.items()))


def group(source, key):
    groups = {}
    for r in source:
        groups.setdefault(key(r), []).append(r)
    yield from groups.items()


def running_mean():
    total, n, mean = 0.0, 0, None
    while True:
        try:
            value = yield mean
        except ZeroDivisionError:
            total, n = 0.0, 0
            mean = "reset"
            continue
        total, n = total + value, n + 1
        mean = round(total / n, 3)


def take(n, source):
    it = iter(source)
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return "short"
    return "full"


def report(n, source):
    state = yield from take(n, source)
    yield f"({state})"


def countdown(name, n, log):
    try:
        while n:
            yield name, n
            n -= 1
    except GeneratorExit:
        log.append(f"{name} closed at {n}")
        raise
    finally:
        log.append(f"{name} finished")


errors = []
records = list(parse(lines(LOG), errors))
print(len(records), errors)
print([r["message"] for r in where(records, level="ERROR", part="db")], [r.get("timeout") for r in records])
for day, rs in group(records, lambda r: r["date"]):
    levels = {level: len(list(g)) for level, g in group(rs, key=lambda r: r["level"])}
    print(day, levels, max(r["time"] for r in rs))
mean = running_mean()
next(mean)
print([mean.send(float(r["time"])) for r in records[:3]], mean.throw(ZeroDivisionError), mean.send(4), mean.send(5))
mean.close()
try:
    mean.send(1)
except StopIteration as e:
    print("closed", e.value)
print(list(report(2, records and range(10))), list(report(5, "ab")), list(report(0, [])))
log = []
g = countdown("g", 3, log)
print(next(g), next(g))
g.close()
print(log, list(countdown("h", 2, log)), log)
del g
evens = (x for x in range(20) if x % 2 == 0)
squares = (x * x for x in evens)
print(next(squares), sum(take(3, squares)), next(evens), list(squares), list(evens))


def flatten(o):
    for x in o:
        if isinstance(x, (list, tuple, set)):
            yield from flatten(x)
        else:
            yield x


def primes():
    found = {}
    n = 2
    while True:
        if n in found:
            for p in found.pop(n):
                found.setdefault(n + p, []).append(p)
        else:
            yield n
            found[n * n] = [n]
        n += 1


print(list(flatten([1, [2, (3, [4, []]), {5}], "six"])), list(take(12, primes())), dict(zip("abc", primes())))
try:
    g = flatten(5)
    print(type(g).__name__, next(g))
except TypeError as e:
    print(e)

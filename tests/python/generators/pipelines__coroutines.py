# Generators as producers, filters, consumers and schedulers.
def numbers():
    n = 1
    while True:
        yield n
        n += 1


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def where(test, it):
    for x in it:
        if test(x):
            yield x


def sieve(it):
    p = next(it)
    yield p
    yield from sieve(where(lambda x, p=p: x % p, it))


def start_at(n):
    while True:
        yield n
        n += 1


print(list(take(5, numbers())), list(take(15, sieve(start_at(2)))))


def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start


@coroutine
def collect(into):
    while True:
        into.append((yield))


@coroutine
def broadcast(*targets):
    while True:
        x = yield
        for t in targets:
            t.send(x)


@coroutine
def transform(f, target):
    while True:
        target.send(f((yield)))


evens, squares = [], []


@coroutine
def only(test, target):
    while True:
        x = yield
        if test(x):
            target.send(x)


sink = broadcast(only(lambda x: x % 2 == 0, collect(evens)), transform(lambda x: x * x, collect(squares)))
for i in range(6):
    sink.send(i)
print(evens, squares)


def scheduler(tasks):
    queue = list(tasks)
    log = []
    while queue:
        task = queue.pop(0)
        try:
            log.append(next(task))
        except StopIteration as e:
            log.append("done:%s" % e.value)
        else:
            queue.append(task)
    return log


def task(name, n):
    for i in range(n):
        yield "%s%d" % (name, i)
    return name


print(scheduler([task("a", 2), task("b", 3), task("c", 1)]))


def trampoline(g):
    stack, value = [g], None
    while stack:
        try:
            r = stack[-1].send(value)
        except StopIteration as e:
            stack.pop()
            value = e.value
        else:
            if hasattr(r, "send"):
                stack.append(r)
                value = None
            else:
                value = r
    return value


def fact(n):
    if n < 2:
        return 1
    return n * (yield fact(n - 1))


print(trampoline(fact(20)), len(str(trampoline(fact(500)))))


def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


print(list(merge([1, 4, 6], [2, 3, 7, 8])), list(merge([], [1])))


def windows(it, n):
    buffer = []
    for x in it:
        buffer.append(x)
        if len(buffer) == n:
            yield tuple(buffer)
            del buffer[0]


print(list(windows(range(5), 3)), list(windows("ab", 3)))


def in_order(tree):
    if tree:
        left, value, right = tree
        yield from in_order(left)
        yield value
        yield from in_order(right)


def insert(tree, v):
    if not tree:
        return (None, v, None)
    l, x, r = tree
    return (insert(l, v), x, r) if v < x else (l, x, insert(r, v))


t = None
for v in [5, 2, 8, 1, 9, 3]:
    t = insert(t, v)
print(list(in_order(t)), t)


def fibonacci(a=0, b=1):
    while True:
        yield a
        a, b = b, a + b


print([x for x, _ in zip(fibonacci(), range(12))])
g = fibonacci()
print(sum(next(g) for _ in range(50)), next(g))
def permutations(xs):
    if not xs: yield []
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1:]):
            yield [x] + rest
print(list(permutations([1, 2, 3])))

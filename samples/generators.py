"""A generator is a frame that waits: it keeps its names alive between two values, and costs one frame, not a list."""


def numbers():
    n = 0
    while True:
        n += 1
        yield n


def take(count, items):
    for _ in range(count):
        yield next(items)


def running_total(items):
    total = 0
    for item in items:
        total += item
        yield total


print(list(take(8, running_total(numbers()))))


def conversation():
    heard = []
    while True:
        word = yield "heard %d: %s" % (len(heard), " ".join(heard))
        if word is None:
            return heard
        heard.append(word)


talk = conversation()
print(next(talk))
for word in ("names", "references", "objects"):
    print(talk.send(word))
try:
    next(talk)
except StopIteration as end:
    print("it returned", end.value)


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [[[6]]]])))

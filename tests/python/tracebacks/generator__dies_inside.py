# A traceback through generators and yield from.
def inner(n):
    for i in range(n):
        if i == 2:
            raise LookupError("in generator")
        yield i


def outer(n):
    yield from inner(n)


def consume():
    return [x * 2 for x in outer(5)]


print(next(outer(1)))
consume()

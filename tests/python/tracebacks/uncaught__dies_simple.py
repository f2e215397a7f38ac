# The simplest death: exit code 1, a traceback with carets on stderr, output kept.
print("before")


def divide(a, b):
    return a / b


def middle(x):
    value = divide(x, 0) + 1
    return value


middle(5)
print("never")

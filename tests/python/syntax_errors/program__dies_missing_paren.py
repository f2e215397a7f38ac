# A program that does not compile: nothing of it runs.
print("never printed")


def f(a, b):
    return (a + b


def g():
    pass

# Suspended generators are closed at the end of the program.
def g(name):
    try:
        yield 1
        print("not reached")
    finally:
        print("closing", name)


def outer(name):
    try:
        yield from g(name + " inner")
    finally:
        print("closing", name)


def catches():
    try:
        yield
    except GeneratorExit:
        print("GeneratorExit seen")


a = g("a")
next(a)
b = outer("b")
next(b)
c = g("never started")
d = g("exhausted")
list(d)
e = catches()
next(e)
held = [g("in a list")]
next(held[0])
print("end")

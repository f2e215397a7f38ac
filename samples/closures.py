"""A closure keeps a cell, and the cell keeps the value, for as long as the function lives."""


class Secret:
    def __init__(self, word):
        self.word = word

    def __del__(self):
        print("   forgotten:", self.word)


def keeper(word):
    secret = Secret(word)

    def tell():
        return secret.word
    return tell


tell = keeper("plugh")
print("the call is over, the secret is not:", tell())
print("cells:", len(tell.__closure__), "holding", tell.__closure__[0].cell_contents.word)
del tell


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def read():
        return n
    return up, read


up, read = counter()
up()
up()
print("two functions share one cell:", read(), up.__closure__[0] is read.__closure__[0])
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])

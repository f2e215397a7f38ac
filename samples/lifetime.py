"""Objects die at once and in order: when a name moves on, when a function returns, when a container is emptied."""


class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("   page", self.number, "is free again")


print("a name moves on")
page = Page(1)
page = Page(2)

print("a function returns")


def write():
    draft = Page(3)
    return Page(4)


kept = write()

print("a temporary is never named")
Page(5)

print("a list is emptied, from the back")
pages = [Page(6), Page(7)]
del pages[:]

print("a generator is dropped half way")


def reading():
    page = Page(8)
    yield page.number
    yield "never asked for"


book = reading()
next(book)
del book

print("the program ends with pages 2 and 4 in use")
del page, kept
print("now it does not")

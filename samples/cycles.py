"""Two objects that hold each other are still counted after nobody else holds them; breaking the cycle frees both."""


class Author:
    def __init__(self, name):
        self.name, self.friend = name, None

    def __del__(self):
        print("   goodbye", self.name)


print("no cycle: both go at once")
ann, bob = Author("ann"), Author("bob")
ann.friend = bob
del ann, bob

print("a cycle: neither goes")
cid, dan = Author("cid"), Author("dan")
cid.friend, dan.friend = dan, cid
waiting = cid
del cid, dan
print("   still there:", waiting.name, "and", waiting.friend.name)

print("the cycle is broken by hand: both go")
waiting.friend.friend = None
del waiting

print("a list that contains itself")
book = ["title"]
book.append(book)
print("  ", book, "-", book[1][1][1][0])
book.clear()

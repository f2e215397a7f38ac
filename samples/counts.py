"""Every way to hold an object counts as one reference, and the object goes with the last one."""
import sys


class Story:
    def __init__(self, title):
        self.title = title

    def __del__(self):
        print("removed:", self.title)


def references(thing):
    return sys.getrefcount(thing) - zero


story = Story("the empty book")
zero = sys.getrefcount(story) - 1
zero += references(story) - 1

print("one name:", references(story))
same = story
print("two names:", references(story))
shelf = [story, story, (story,)]
print("on a shelf three times:", references(story))
index = {"first": story, story: "by itself"}
print("in an index, as key and as value:", references(story))


def reader(book=story):
    return book.title


print("a default argument:", references(story))
index.clear()
shelf.clear()
del same, reader
print("back to one name:", references(story))
print("the last name goes:")
del story
print("done")

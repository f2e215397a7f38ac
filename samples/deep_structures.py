"""A list nested two hundred thousand times is freed without trouble, and deep recursion ends in an exception."""

deep = []
for _ in range(200_000):
    deep = [deep]
print("nested", len(deep), "inside", len(deep[0]))
deep = None
print("freed")


class Link:
    def __init__(self, next):
        self.next = next


chain = None
for _ in range(100_000):
    chain = Link(chain)
chain = None
print("and a chain of objects")


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__ + ":", e)

circle = {"name": "circle"}
circle["self"] = circle
print(circle)
circle.clear()

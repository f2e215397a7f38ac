# An iterator whose class loses __next__ while a loop runs over it.
def make(loses_at):
    class Losing:
        n = 0

        def __iter__(self):
            return self

        def __next__(self):
            self.n += 1
            if self.n == loses_at:
                del Losing.__next__
            return self.n

    return Losing


uses = {
    "for": lambda x: [i for i in x],
    "list": list,
    "zip": lambda x: list(zip(x, x)),
    "enumerate": lambda x: list(enumerate(x)),
    "map": lambda x: list(map(str, x)),
    "sum": sum,
    "in": lambda x: 100 in x,
    "join": lambda x: "".join(str(i) for i in x),
    "yield from": lambda x: list((lambda: (yield from x))()),
    "dict": lambda x: dict.fromkeys(x),
    "next": lambda x: [next(x) for _ in range(9)],
    "targets": lambda x: exec("a, b, c, d, e = x", {"x": x}),
    "max": max,
    "sorted": sorted,
    "set": set,
}
for name, use in uses.items():
    for loses_at in 1, 3:
        x = make(loses_at)()
        try:
            print(name, use(x))
        except (TypeError, AttributeError, ValueError) as e:
            print(name, type(e).__name__, e)
x = make(1)()
next(x)
try:
    iter(x)
except TypeError as e:
    print(e)


class Restored(make(1)):
    pass


r = Restored()
print(next(r))
Restored.__next__ = lambda self: 7
print(next(r), next(iter(r)))

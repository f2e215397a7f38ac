# Stars in displays and calls.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def show(*args, **kwargs):
    return args, kwargs


a = [1, 2]
b = (3,)
c = "xy"
print([*a], [*a, *b, *c], (*a, 9), [0, *range(3), *[]])
print((*a,), *c, sep="|")
print({*a, *b} == {1, 2, 3}, {*()} == set())
d = {"p": 1, "q": 2}
e = {"q": 3, "r": 4}
print({**d}, {**d, **e}, {**e, **d}, {"q": 0, **d}, {**d, "q": 0}, {**{}})
print({1: "one", **{2: "two"}, 3: "three"})
print(show(*a), show(*a, *b), show(*a, 5, *c), show(**d), show(*a, **d, z=1), show(*(), **{}))
print(show(*{"k": 1}), show(*(i for i in range(2))), show(x=1, *a), show(*"", **{"n m": 1}))
error(lambda: [*1])
error(lambda: (*None,))
error(lambda: {*5})
error(lambda: {**1})
error(lambda: {**[1, 2]})
error(lambda: show(*1))
error(lambda: show(**1))
error(lambda: show(**{1: 2}))
error(lambda: show(**d, **e))
error(lambda: show(q=1, **d))
error(lambda: show(1, *2))
error(lambda: {*[[]]})


class Mapping:
    def keys(self):
        return ["m", "n"]

    def __getitem__(self, key):
        return key * 2


print({**Mapping()}, show(**Mapping()))


class BadKeys:
    def keys(self):
        return 5

    def __getitem__(self, key):
        return key


error(lambda: {**BadKeys()})


def gen():
    yield 1
    raise KeyError("inside")


error(lambda: [*gen()])
error(lambda: show(*gen()))
x = *a, *b
print(x)
for i in *a, *b:
    print(i, end=" ")
print()


def ret():
    return *a, 0


print(ret())
print([*[*[*[1]]]], [*{**d}], {**{**d, **e}, **{"p": 100}})

# Keys whose __eq__ changes the dict that is looking at them, and values whose end does.
class Key:
    def __init__(self, value, act=None):
        self.value, self.act = value, act

    def __hash__(self):
        return self.value % 4

    def __eq__(self, other):
        if self.act:
            self.act()
        return isinstance(other, Key) and self.value == other.value

    def __repr__(self):
        return f"K{self.value}"


def run(name, change, use):
    d = {Key(i): i for i in range(8)}
    keys = list(d)
    armed = [True]

    def act():
        if armed[0]:
            armed[0] = False
            change(d, keys)
    for k in keys:
        k.act = act
    try:
        result = use(d, Key(100))
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    for k in keys:
        k.act = None
    print(name, result, [k.value for k in d], list(d.values()), len(d))


changes = {
    "clear": lambda d, keys: d.clear(),
    "grow": lambda d, keys: d.update((Key(i), i) for i in range(200, 230)),
    "delete": lambda d, keys: [d.pop(k, None) for k in keys[:4]],
    "replace": lambda d, keys: (d.clear(), d.update((k, "new") for k in keys)),
    "values": lambda d, keys: [d.__setitem__(k, "changed") for k in keys],
}
uses = {
    "in": lambda d, k: k in d,
    "get": lambda d, k: d.get(k, "none"),
    "set": lambda d, k: d.__setitem__(k, "set"),
    "pop": lambda d, k: d.pop(k, "none"),
    "setdefault": lambda d, k: d.setdefault(k, "default"),
    "delete": lambda d, k: d.__delitem__(k),
}
for change in changes:
    for use in uses:
        run(change + " " + use, changes[change], uses[use])


class Name(str):
    def __eq__(self, other):
        names.clear()
        return str.__eq__(self, other)
    __hash__ = str.__hash__


names = {"a": 1, "b": 2}
try:
    print(names[Name("a")])
except KeyError as e:
    print("KeyError", e)
print(names)


class Last:
    def __init__(self, d, note):
        self.d, self.note = d, note

    def __del__(self):
        seen.append((self.note, dict(self.d)))
        self.d[self.note] = "from the end"


seen = []
d = {}
d["x"] = Last(d, "overwritten")
d["x"] = 1
d["y"] = Last(d, "deleted")
del d["y"]
d["z"] = Last(d, "cleared")
d.clear()
print(seen, d)
d = {1: 2}
other = {Key(1): 1, Key(2): 2}


class Pushing:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 9

    def __eq__(self, o):
        if len(source) < 40:
            source[len(source) + 100] = 1
        return False


source = {}
source[Pushing(1)] = 1
source[Pushing(2)] = 2
try:
    target = {Pushing(3): 3}
    target.update(source)
    print(len(target))
except RuntimeError as e:
    print("RuntimeError", e)
big = {i: i for i in range(1000)}
for i in range(990):
    del big[i]
big["k"] = 1
print(big, big.popitem(), big.popitem(), list(reversed(big)))
stack = {}
for i in range(3000):
    stack[i] = i
    stack["s"] = i
    stack.popitem()
    if i % 3:
        stack.popitem()
print(len(stack), list(stack)[:5], 5 in stack, 3 in stack)

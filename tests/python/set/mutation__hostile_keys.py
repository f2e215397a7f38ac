# Keys whose __eq__ and __hash__ change the set that is looking at them.
class Key:
    def __init__(self, value, act=None):
        self.value, self.act = value, act

    def __hash__(self):
        return self.value % 4

    def __eq__(self, other):
        if self.act:
            self.act()
        return self.value == other.value

    def __repr__(self):
        return f"K{self.value}"


def run(name, change, use):
    s = set()
    keys = [Key(i) for i in range(8)]
    s.update(keys)
    armed = [True]

    def act():
        if armed[0]:
            armed[0] = False
            change(s, keys)
    probe = Key(100, None)
    for k in keys:
        k.act = act
    try:
        result = use(s, probe)
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    for k in keys:
        k.act = None
    print(name, result if not isinstance(result, set) else sorted(k.value for k in result), sorted(k.value for k in s), len(s))


changes = {
    "clear": lambda s, keys: s.clear(),
    "grow": lambda s, keys: s.update(Key(i) for i in range(200, 260)),
    "discard": lambda s, keys: [s.discard(k) for k in keys[:4]],
    "swap": lambda s, keys: (s.clear(), s.update(keys)),
}
uses = {
    "in": lambda s, k: k in s,
    "discard": lambda s, k: s.discard(k),
    "remove": lambda s, k: s.remove(k),
}
for change in changes:
    for use in uses:
        run(change + " " + use, changes[change], uses[use])

class Eraser:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        s.clear()
        return False


s = {Eraser()}
s.add(Key(1))
print(len(s), s)
s = set()


class Raiser:
    def __hash__(self):
        return 5

    def __eq__(self, other):
        raise ValueError("no comparing")


s.add(Raiser())
for f in (lambda: s.add(Raiser()), lambda: Raiser() in s, lambda: s.discard(Raiser()), lambda: s | {Raiser()}, lambda: s & {Raiser()}, lambda: s == {Raiser()}, lambda: s ^ {Raiser()}, lambda: s <= {Raiser()}):
    try:
        print(f())
    except ValueError as e:
        print("ValueError", e)
print(len(s))


class Died:
    log = []

    def __init__(self, n):
        self.n = n

    def __del__(self):
        self.log.append((self.n, len(victims)))


victims = {Died(1)}
victims.clear()
victims = {Died(2)}
victims.discard(None)
victims.pop()
print(Died.log)

# dict.fromkeys takes the hashes that sets and dicts know already, and asks for those of other keys.
class Key:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.asked += 1
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n


def count(action):
    before = Key.asked
    result = action()
    return Key.asked - before, len(result)


keys = [Key(n) for n in range(12)]
print("list", count(lambda: dict.fromkeys(keys)))
d = dict.fromkeys(keys, "value")
s = set(keys)
f = frozenset(keys)
print("dict", count(lambda: dict.fromkeys(d)))
print("set", count(lambda: dict.fromkeys(s)), "frozenset", count(lambda: dict.fromkeys(f, 1)))
print("set of dict", count(lambda: set(d)), "frozenset of dict", count(lambda: frozenset(d)))
print("views", count(lambda: dict.fromkeys(d.keys())), "iterator", count(lambda: dict.fromkeys(iter(s))))


class Dict(dict):
    pass


class Set(set):
    pass


print("to a subclass", count(lambda: Dict.fromkeys(s)), "from one", count(lambda: dict.fromkeys(Set(s)))[1], count(lambda: dict.fromkeys(Dict(d)))[1])
print(dict.fromkeys(d, 0) == dict.fromkeys(s, 0) == dict.fromkeys(keys, 0), type(Dict.fromkeys(s)).__name__, set(dict.fromkeys(f, 7).values()))
print(list(dict.fromkeys({3: 1, 1: 2, 2: 3})), dict.fromkeys({}), dict.fromkeys(set()))


# Comparing keys may change where they come from.
class Changing:
    def __init__(self, source):
        self.source = source

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.source.clear()
        return self is other


source = set()
source.add(Changing(source))
other = Changing(source)
source.add(other)
print(1 <= len(dict.fromkeys(source)) <= 2)

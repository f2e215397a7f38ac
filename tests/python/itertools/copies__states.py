# __reduce__, __setstate__ and __copy__ of the iterators: deprecated, and still right.
import _warnings
from itertools import *

_warnings.filters.insert(0, ("error", None, DeprecationWarning, None, 0))
_warnings._filters_mutated()
for it in (accumulate([1]), chain(), combinations("ab", 1), compress("a", [1]), count(), cycle("a"), dropwhile(None, []), filterfalse(None, []),
           groupby([]), islice([], 1), permutations("a"), product(), repeat(1), starmap(max, []), takewhile(None, []), tee([1])[0], zip_longest()):
    try:
        it.__reduce__()
    except DeprecationWarning as e:
        print(type(it).__name__, e)
    try:
        it.__setstate__(1)
    except DeprecationWarning as e:
        print("setstate too")
    except AttributeError:
        print("no state")
print(list(tee([1, 2])[0].__copy__()))
_warnings.filters[0] = ("ignore", None, DeprecationWarning, None, 0)
_warnings._filters_mutated()


def show(value):
    if isinstance(value, tuple):
        return "(" + ", ".join(map(show, value)) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, type):
        return value.__name__
    text = repr(value)
    return text if " at 0x" not in text else "<" + type(value).__name__ + ">"


def copied(it):
    made, arguments, *state = it.__reduce__()
    again = made(*arguments)
    if state and state[0] is not None:
        again.__setstate__(state[0])
    return again


def half(x):
    return x // 2


cases = {
    "accumulate": lambda: accumulate([1, 2, 3]),
    "accumulate initial": lambda: accumulate([1, 2, 3], max, initial=5),
    "accumulate None": lambda: accumulate([None, None, 0], lambda a, b: None),
    "chain": lambda: chain([1, 2], [3], [4]),
    "combinations": lambda: combinations("abcd", 2),
    "combinations none": lambda: combinations("ab", 5),
    "combinations empty": lambda: combinations("ab", 0),
    "replacement": lambda: combinations_with_replacement("ab", 2),
    "replacement none": lambda: combinations_with_replacement("", 2),
    "compress": lambda: compress("abc", [1, 0, 1]),
    "count": lambda: count(5),
    "count float": lambda: count(2.5, 0.5),
    "count big": lambda: count(2**70),
    "cycle": lambda: cycle("ab"),
    "cycle empty": lambda: cycle(""),
    "dropwhile": lambda: dropwhile(half, [0, 0, 3, 0]),
    "filterfalse": lambda: filterfalse(None, [0, 1, 0]),
    "groupby": lambda: groupby([1, 1, 2, 3], half),
    "groupby plain": lambda: groupby([1, 1, 2, 3]),
    "islice": lambda: islice([1, 2, 3, 4, 5], 1, 4, 2),
    "islice stop": lambda: islice([1, 2, 3], 2),
    "islice open": lambda: islice([1, 2, 3], 1, None),
    "permutations": lambda: permutations("abc", 2),
    "permutations none": lambda: permutations("ab", 5),
    "product": lambda: product("ab", [1, 2]),
    "product empty": lambda: product(),
    "product nothing": lambda: product("ab", ""),
    "repeat": lambda: repeat("x"),
    "repeat times": lambda: repeat("x", 3),
    "starmap": lambda: starmap(max, [(1, 2), (3, 4)]),
    "takewhile": lambda: takewhile(half, [2, 3, 0, 4]),
    "zip_longest": lambda: zip_longest("a", "bc", fillvalue=0),
    "zip_longest one": lambda: zip_longest("a"),
    "tee": lambda: tee([1, 2, 3])[0],
}
for name, make in cases.items():
    for steps in (0, 1, 2, 9):
        it = make()
        for _ in zip(range(steps), it):
            pass
        try:
            print(name, steps, show(it.__reduce__()), end=" ")
            print([item[0] if name.startswith("groupby") else item for item in islice(copied(it), 4)])
        except TypeError as e:
            print(e)


class Own(count):
    pass


print(Own(3).__reduce__()[0] is Own, "__reduce__" in pairwise.__dict__, "__reduce__" in batched.__dict__)
it = groupby([1, 1, 2])
key, group = next(it)
print(show(group.__reduce__()))
next(it)
print(show(group.__reduce__()))


def states(it, *given):
    for state in given:
        try:
            it.__setstate__(state)
            print(type(it).__name__, show(state), show(it.__reduce__()))
        except Exception as e:
            print(type(it).__name__, show(state), type(e).__name__, e)


states(accumulate([1, 2]), 3, None)
states(chain([1]), 3, (), (3,), (iter("a"),), (iter("a"), iter("b")), (iter("a"), iter("b"), 3))
states(combinations("abc", 2), 3, (), (0,), (0, 1), (5, 9), ("a", 2), (2**70, 0))
states(combinations_with_replacement("abc", 2), 3, (), (0, 0), (-5, 9), ("a", 2))
states(cycle("abc"), 3, (), (1, 2), ([1], 0), ([1], 1), ([1, 2], True), ([1], "a"))
states(dropwhile(None, [1]), 0, 1, "a", "")
states(takewhile(None, [1]), 0, 1, "a")
states(islice([1, 2], 1), 0, 5, -1, "a")
states(permutations("abc", 2), 3, (), ((), ()), ((0, 1, 2), (3, 2)), ((0, 9, -2), (9, -2)), ((0, 1, 2), (1, "a")), (1, 2))
states(product("ab", "cd"), 3, (), (0,), (1, 1), (9, -9), ("a", 1))
states(zip_longest("a", "b"), 3, None)
states(groupby([1]), 3, (1,), (1, 2), (1, 2, 3))
one, two = tee([1, 2, 3])
next(one)
data = one.__reduce__()[2][0]
states(one, 3, (), (1, 2), (data, 3), (data, -1), (data, 58))
Data = type(data)


def make(*arguments):
    try:
        print(show(Data(*arguments).__reduce__()))
    except Exception as e:
        print(type(e).__name__, e)


make()
make(1, 2, 3)
make(iter([1]), [2], None)
make(iter([1]), [2] * 57, None)
make(iter([1]), [2] * 58, None)
make(iter([1]), [2] * 3, 3)
make(iter([1]), (1,), None)
make(iter([1]), [2] * 57, Data(iter([1]), [], None))

# Indices from a state stay in range, whatever the program says.
for it, state in ((combinations("abcd", 3), (9, -3, 1)), (combinations_with_replacement("abc", 3), (2, 0, 9)),
                  (permutations("abc", 3), ((2, 2, 2), (1, 1, 1))), (product("ab", "cd"), (1, 0))):
    it.__setstate__(state)
    print(list(it))
shared = [1, 2, 3]
it = cycle([])
it.__setstate__((shared, 1))
print([next(it) for _ in range(3)], end=" ")
del shared[1:]
print([next(it) for _ in range(3)])
shared.clear()
print(list(it))

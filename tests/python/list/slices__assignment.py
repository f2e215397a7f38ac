# Indexing, slice assignment and deletion in lists.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def assign(lst, key, value):
    lst = list(lst)
    try:
        lst[key] = value
        return lst
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


def delete(lst, key):
    lst = list(lst)
    try:
        del lst[key]
        return lst
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


base = [0, 1, 2, 3, 4]
for key in [0, -1, 4, 5, -6, "a", 1.0, None, slice(1, 3), slice(0, 0), slice(5, 9), slice(3, 1), slice(None), slice(None, None, 2), slice(None, None, -1), slice(4, 0, -2), slice(-2, None), slice(None, None, 0), slice("a"), True]:
    print(key, assign(base, key, [9, 8]), assign(base, key, "xyz"), assign(base, key, []), assign(base, key, 5), delete(base, key))
x = list(range(10))
x[2:5] = x
print(x)
x[::-1] = x
print(x)
x[::3] = iter("abcdef")
print(x)
x = list(range(6))
x[1:3] = (i * 10 for i in range(4))
print(x)
x[len(x):] = [1]
x[:0] = ["start"]
x[-1:] = []
print(x)
del x[1::2]
print(x)
del x[:]
print(x)
x = [[0] * 3] * 2
x[0][0] = 1
print(x)
x = [[0] * 3 for _ in range(2)]
x[0][0] = 1
print(x)
x = [1, 2, 3]
x[1], x[2], x[0] = x[0], x[1], x[2]
print(x)
i = 0
i, x[i] = 1, "i was rebound first"
print(i, x)
a = [1, 2, 3]
b = a
a = a + [4]
print(a, b)
a = b
a += [5]
print(b, a is b)
print([1, 2] + [3], [1] * 3, 2 * ["a", "b"], [] * 5, [1] * 0, [1] * -5, [[]] * 2, [1, 2] == [1, 2], [1] < [2], [1, 2] < [1, 2, 0], [] < [0], ["a"] > ["A"], [1, [2, 3]] == [1, [2, 3]], [1] == (1,), [] == [])
for f in [lambda: [1] + (2,), lambda: [1] + 5, lambda: [1] * "a", lambda: [1] * 1.5, lambda: [1] < (1,), lambda: [1] < [None], lambda: [1] * (1 << 62), lambda: x[100], lambda: x[1 << 70], lambda: hash([]), lambda: {[]: 1}, lambda: list(5), lambda: list(None), lambda: list(a=1), lambda: x["0"], lambda: [1, 2].foo, lambda: [] - [], lambda: -[], lambda: list([1], [2])]:
    error(f)
print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "ab"), list([1]) is not [1], list(map(str, [1, 2])), list(b"ab"), list({5}), list(zip([1], [2])), list(enumerate("a")), list(reversed([1, 2])), list({}.items()))
print(1 in [1, 2], 1.0 in [1], "a" in ["ab"], [1] in [[1]], None in [0], max([1, 5, 3]), min("b", "a"), sum([1, 2, 3]), len([]), any([0, 1]), all([1, 0]), [*[1], *"ab"], bool([]), bool([0]), not [])
big = list(range(10000))
big[1000:9000] = []
big[500:500] = range(3)
del big[::2]
print(len(big), big[:5], big[245:255], big[-3:], sum(big))
m = [[i * j for j in range(4)] for i in range(4)]
print(m[2][3], m[-1][-1], [row[1] for row in m], [m[i][i] for i in range(4)], [list(c) for c in zip(*m)][3], sum(map(sum, m)))
deque = []
for i in range(100):
    deque.append(i)
    if i % 3 == 0:
        deque.pop(0)
print(len(deque), deque[:3], deque[-1])

# Every kind of assignment target.
def error(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)


a = b = c = [1]
print(a is b is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(x, y), z = (10, 20), 30
[p, q] = "pq"
print(x, y, z, p, q)
first, *rest = range(5)
*init, last = range(5)
head, *mid, tail = "abcde"
print(first, rest, init, last, head, mid, tail)
one, *none = [1]
(*all_,) = 1, 2
print(one, none, all_)
(a1, (b1, *c1)), d1 = (1, "xyz"), [2]
print(a1, b1, c1, d1)
lst = [0, 1, 2]
lst[0], lst[1] = lst[1], lst[0]
i = 0
i, lst[i] = 2, "set at two"
print(i, lst)


class N:
    pass


n = N()
n.x, n.y = 5, 6
n.z = n.w = n.x
print(n.__dict__)
d = {}
d["a"], d["b"] = 1, 2
d[1, 2] = "tuple key"
print(d)
for n.k, (u, *v) in [(1, "abc"), (2, (3, 4))]:
    print(n.k, u, v)
() = ()
[] = ""
print("empty targets")


def too_few():
    a, b, c = 1, 2


def too_many():
    a, b = 1, 2, 3


def too_many_iterator():
    a, b = iter("abc")


def star_short():
    a, b, *c = [1]


def star_short_after():
    a, *b, c, d = "xy"


def not_iterable():
    a, b = 5


def nested_wrong():
    (a, b), c = (1, 2, 3), 4


def empty_from_many():
    () = [1]


def none():
    a, b = None


def too_many_dict():
    a, b = {1: 1, 2: 2, 3: 3}


for f in [too_few, too_many, too_many_iterator, star_short, star_short_after, not_iterable, nested_wrong,
          empty_from_many, none, too_many_dict]:
    error(f)
t = 1, 2
t, u = t, t
print(t, u)

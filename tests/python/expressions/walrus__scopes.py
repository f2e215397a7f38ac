# Assignment expressions bind in the enclosing function, also from a comprehension.
if (n := 10) > 5:
    print("n is", n)
print((m := n * 2) + m, m)
while (n := n - 3) > 0:
    print(n, end=" ")
print("left at", n)
print([y := 1, y ** 2, y + 4], y)
data = [3, 8, 1, 9, 4]
print([v for x in data if (v := x * 2) > 6], v)
print(any((hit := x) > 7 for x in data), hit)
print(all((miss := x) < 9 for x in data), miss)


def totals(values):
    total = 0
    return [total := total + v for v in values], total


print(totals([1, 2, 3, 4]))


def nested():
    return [[(last := i * j) for j in range(3)] for i in range(3)], last


print(nested())


def outer():
    x = "outer"

    def inner():
        nonlocal x
        if (x := "inner"):
            return x
    return inner(), x


print(outer())


def with_global():
    global g
    return [g := i for i in range(4)]


print(with_global(), g)


def f(a, b=None):
    return a, b


print(f(p := 5, b=(q := 6)), p, q)
print({(k := "key"): (w := 7)}, k, w)
print((t := 1, 2), t)
print(f"{(z := 41) + 1} {z}")
print([a := 0, *[a := a + 1 for _ in range(3)]], a)
lst = [0, 1, 2]
i = 0
lst[(i := 1)] = i + 10
print(lst, lst[(i := 2)], i)
print((lambda: (inside := 3) + inside)())
try:
    inside
except NameError as e:
    print(e)
assert (r := 3) == 3
print(r, (s := (u := 2) + 1), s, u)
print(x if (x := 0) else "zero", x)
print([(j, k) for j in range(2) if (k := j + 1)], k)

# List comprehensions: several clauses, conditions, scope.
print([x for x in range(5)], [x * y for x in range(1, 4) for y in range(x)])
print([x for x in range(20) if x % 2 if x % 3], [(x, y) for x in "ab" if x != "b" for y in "cd"])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row])
print([a + b for a, b in zip("abc", "xyz")], [a for a, *_ in ["abc", "def"]])
x = "outer"
print([x for x in range(3)], x)
print([x := y for y in range(3)], x)
print([lambda: i for i in range(3)][0](), [f() for f in [lambda i=i: i * i for i in range(4)]])
print([i if i % 2 else -i for i in range(6)], [not i for i in (0, 1)])
print([*range(3), *[y for y in "ab"]])
print(len([None for _ in range(1000)]), sum([i for i in range(1001)]))


class C:
    size = 3
    items = [i for i in range(size)]
    try:
        broken = [size for _ in range(2)]
    except NameError as e:
        broken = str(e)
    nested = [[j for j in range(i)] for i in items]


print(C.items, C.broken, C.nested, hasattr(C, "i"))


def local():
    base = 10
    values = [base + i for i in range(3)]
    base = 20
    return values, [base + v for v in values], sorted(locals())


print(local())


def inner_function():
    return [(lambda: (i, k))() for i in range(2) for k in "pq"]


print(inner_function())
try:
    [1 // x for x in (2, 1, 0)]
except ZeroDivisionError as e:
    print("error:", e)
try:
    [x for x in 5]
except TypeError as e:
    print("error:", e)
try:
    [undefined_name for _ in [1]]
except NameError as e:
    print("error:", e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print("error:", e)
obj = {}
print([1 for obj["k"] in range(4)], obj)
lst = [0] * 3
print([lst[i] for i, lst[i] in enumerate("abc")], lst)
print([[[k for k in range(j)] for j in range(i)] for i in range(4)])
print([i for i in range(10) if (lambda n: n % 3 == 0)(i)])
print([y for x in range(3) for y in [x * 2]], [(yes, no) for yes in [1] for no in [yes + 1]])

# Dict and set comprehensions.
print({x: x * x for x in range(5)}, {k: v for v, k in enumerate("abc")})
print({x % 3 for x in range(10)}, {x for x in "aaa"}, len({(x, y) for x in range(3) for y in range(3)}))
print({v: k for k, v in {"a": 1, "b": 2}.items()})
print({i: {j: i * j for j in range(i)} for i in range(4)})
print({k: 0 for k in "hello"}, {k: i for i, k in enumerate("hello")})
order = []
{order.append(("k", i)): order.append(("v", i)) for i in range(2)}
print(order)
print({x for x in range(6) if x & 1}, {x: y for x in range(3) if x for y in range(x)})
print({frozenset(p) for p in [(1, 2), (2, 1), (3, 3)]} == {frozenset((1, 2)), frozenset((3,))})
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {{} for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {k: v for k, v in [1]}
except TypeError as e:
    print(e)
try:
    {k: v for k, v in ["abc"]}
except ValueError as e:
    print(e)
words = "the cat sat on the mat the end".split()
counts = {w: words.count(w) for w in words}
print(counts)
print({n: [w for w in counts if len(w) == n] for n in sorted({len(w) for w in counts})})
print({**{i: i for i in range(2)}, **{i: -i for i in range(1, 3)}})
print(type({x for x in ()}), type({x: x for x in ()}), {x for x in ()}, {x: x for x in ()})
d = {"last": None}
print({k: k for d["last"] in "xy" for k in (1,)}, d)


def closure():
    n = 5
    fs = {k: (lambda: k * n) for k in range(3)}
    n = 7
    return {k: f() for k, f in fs.items()}


print(closure())
print({(a, b): a ** b for a in range(1, 3) for b in range(1, 3)})
print({True: "true", **{1: "one" for _ in "x"}})
print({i: "even" if i % 2 == 0 else "odd" for i in range(4)})
print(sum({x * x for x in (-2, -1, 0, 1, 2)}), max({x: -x for x in range(5)}))

# Facts and rules about a family: sets of tuples, relations, closures, a little logic with unification and backtracking.
parents = {("ann", "bob"), ("ann", "cleo"), ("abe", "bob"), ("bob", "dan"), ("cleo", "eve"), ("cleo", "fay"), ("eve", "gil")}
people = {p for pair in parents for p in pair}
female = {"ann", "cleo", "eve", "fay"}


def compose(r, s):
    return {(a, d) for a, b in r for c, d in s if b == c}


def closure(r):
    result = set(r)
    while True:
        more = compose(result, result) - result
        if not more:
            return result
        result |= more


inverse = {(b, a) for a, b in parents}
siblings = {(a, b) for a, b in compose(inverse, parents) if a != b}
ancestors = closure(parents)
grand = compose(parents, parents)
print(sorted(siblings), sorted(grand), sorted(b for a, b in ancestors if a == "ann"), len(ancestors))
print(sorted(people - {c for _, c in parents}), sorted(people - {p for p, _ in parents}), sorted(people & female), sorted(people ^ female)[:3], female <= people, female.isdisjoint({"bob"}), {"ann"} < female)
generations = {}
for p in people:
    generations.setdefault(sum((a, p) in ancestors for a in people), set()).add(p)
print({g: sorted(ps) for g, ps in sorted(generations.items())})
family = frozenset(map(frozenset, [{"a", "b"}, {"b", "a"}, {"c"}]))
print(len(family), frozenset("c") in family, {1, 1.0, True}, set() == frozenset(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))


class Var:
    count = 0

    def __init__(self, name=None):
        Var.count += 1
        self.name = name or f"_{Var.count}"

    def __repr__(self): return self.name.upper()


def walk(x, s):
    while isinstance(x, Var) and x in s:
        x = s[x]
    return x


def unify(a, b, s):
    a, b = walk(a, s), walk(b, s)
    if a is b or (not isinstance(a, Var) and a == b):
        return s
    if isinstance(a, Var):
        return {**s, a: b}
    if isinstance(b, Var):
        return {**s, b: a}
    if isinstance(a, tuple) and isinstance(b, tuple) and len(a) == len(b):
        for x, y in zip(a, b):
            s = unify(x, y, s)
            if s is None:
                return None
        return s
    return None


def solve(goals, s, depth=0):
    if not goals:
        yield s
        return
    if depth > 40:
        raise RecursionError("too deep a proof")
    first, *rest = goals
    for head, body in rules(first):
        t = unify(first, head, s)
        if t is not None:
            yield from solve([*body, *rest], t, depth + 1)


def rules(goal):
    name, *args = goal
    if name == "parent":
        for pair in sorted(parents):
            yield ("parent", *pair), []
    elif name == "ancestor":
        x, y, z = Var(), Var(), Var()
        yield ("ancestor", x, y), [("parent", x, y)]
        yield ("ancestor", x, y), [("parent", x, z), ("ancestor", z, y)]
    elif name == "cousin":
        a, b, p, q, g = (Var() for _ in range(5))
        yield ("cousin", a, b), [("parent", p, a), ("parent", q, b), ("parent", g, p), ("parent", g, q), ("differ", p, q)]
    elif name == "differ":
        yield goal, []


def ask(*goal):
    names = [g for g in goal if isinstance(g, Var)]
    seen = []
    for s in solve([goal], {}):
        answer = tuple(walk(n, s) for n in names)
        if goal[0] != "cousin" or answer[0] != answer[-1]:
            if answer not in seen:
                seen.append(answer)
    return seen


x, y = Var("x"), Var("y")
print(ask("parent", "ann", x), ask("ancestor", "ann", x), ask("ancestor", x, "gil"), ask("parent", "gil", x), bool(ask("parent", "ann", "bob")))
print([a for a in ask("cousin", x, y) if a[0] == "dan"], repr(x), unify(("f", x, "b"), ("f", "a", y), {}) == {x: "a", y: "b"}, unify((x, x), (1, 2), {}), unify(x, x, {}))
try:
    parents_loop = parents | {("gil", "ann")}
    parents, saved = parents_loop, parents
    list(solve([("ancestor", "ann", Var())], {}))
except RecursionError as e:
    print(e)
finally:
    parents = saved
for f in (lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: {1}.union([2], (3,)), lambda: {1}.remove(5), lambda: set().pop(), lambda: frozenset([1]).add(2), lambda: {1: 2} & {1}, lambda: {1} < [1], lambda: set(5), lambda: {3, 1, 2}.intersection([1, 9])):
    try:
        print(f())
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)

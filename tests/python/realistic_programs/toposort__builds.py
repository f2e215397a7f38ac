# Topological order, cycles, strongly connected components, and a build that runs only what changed.
def toposort(graph):
    state, order = {}, []

    def visit(node, path):
        mark = state.get(node)
        if mark == "done":
            return
        if mark == "open":
            raise ValueError("cycle: " + " -> ".join(path[path.index(node):] + [node]))
        state[node] = "open"
        for other in graph.get(node, ()):
            visit(other, path + [node])
        state[node] = "done"
        order.append(node)

    for node in sorted(graph):
        visit(node, [])
    return order


def kahn(graph):
    incoming = {n: 0 for n in graph}
    for targets in graph.values():
        for t in targets:
            incoming[t] = incoming.get(t, 0) + 1
    layers = []
    ready = sorted(n for n, c in incoming.items() if not c)
    while ready:
        layers.append(ready)
        nxt = set()
        for n in ready:
            for t in graph.get(n, ()):
                incoming[t] -= 1
                if not incoming[t]:
                    nxt.add(t)
        ready = sorted(nxt)
    left = sorted(n for n, c in incoming.items() if c)
    return layers, left


def components(graph):
    index, low, stack, on, found, counter = {}, {}, [], set(), [], [0]

    def connect(v):
        index[v] = low[v] = counter[0]
        counter[0] += 1
        stack.append(v)
        on.add(v)
        for w in graph.get(v, ()):
            if w not in index:
                connect(w)
                low[v] = min(low[v], low[w])
            elif w in on:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            group = []
            while True:
                w = stack.pop()
                on.discard(w)
                group.append(w)
                if w == v:
                    break
            found.append(sorted(group))

    for v in sorted(graph):
        if v not in index:
            connect(v)
    return found


clothes = {"shoes": ["trousers", "socks"], "trousers": ["underwear"], "jacket": ["shirt", "tie"], "tie": ["shirt"], "shirt": [], "socks": [], "underwear": [], "watch": []}
print(toposort(clothes))
print(kahn(clothes))
loop = {"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": [], "e": ["d"]}
try:
    toposort(loop)
except ValueError as e:
    print(e)
print(kahn(loop), components(loop))
print(components({1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [6], 6: [4], 7: [6, 8], 8: [7, 8]}))


class Build:
    def __init__(self): self.rules, self.stamps, self.clock, self.ran = {}, {}, 0, []

    def rule(self, target, *sources):
        def register(f):
            self.rules[target] = sources, f
            return f
        return register

    def touch(self, name):
        self.clock += 1
        self.stamps[name] = self.clock

    def make(self, target, depth=0):
        if target not in self.rules:
            if target not in self.stamps:
                raise FileNotFoundError("no rule for " + target)
            return self.stamps[target]
        sources, action = self.rules[target]
        newest = max((self.make(s, depth + 1) for s in sources), default=0)
        if self.stamps.get(target, 0) < newest:
            self.ran.append("  " * depth + action(target, *sources))
            self.touch(target)
        return self.stamps.get(target, 0)

    def run(self, target):
        self.ran = []
        self.make(target)
        return self.ran or ["nothing to do"]


b = Build()
for f in ("a.c", "b.c", "h.h"):
    b.touch(f)


@b.rule("a.o", "a.c", "h.h")
@b.rule("b.o", "b.c", "h.h")
def compile_(target, source, *rest): return "cc %s -o %s" % (source, target)


@b.rule("program", "a.o", "b.o")
def link(target, *objects): return "ld %s -o %s" % (" ".join(objects), target)


print(b.run("program"))
print(b.run("program"))
b.touch("b.c")
print(b.run("program"))
b.touch("h.h")
print(b.run("program"))
b.rules["broken"] = ("missing.c",), compile_
try:
    b.run("broken")
except FileNotFoundError as e:
    print(e, e.errno, isinstance(e, OSError))
big = {i: [j for j in range(i) if (i * j) % 7 == 1] for i in range(120)}
order = toposort(big)
place = {n: i for i, n in enumerate(order)}
print(len(order), all(place[t] < place[n] for n in big for t in big[n]), [len(l) for l in kahn(big)[0]], len(components(big)))

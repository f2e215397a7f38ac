# Graphs: depth and breadth first, topological order, components, spanning tree, shortest paths, colouring.
class CycleError(ValueError):
    def __init__(self, cycle):
        super().__init__("cycle: " + " -> ".join(cycle))
        self.cycle = cycle


class Graph:
    def __init__(self, edges=(), directed=False):
        self.directed, self.adjacent = directed, {}
        for a, b, *weight in edges:
            self.connect(a, b, *weight)

    def connect(self, a, b, weight=1):
        self.adjacent.setdefault(a, {})[b] = weight
        self.adjacent.setdefault(b, {})
        if not self.directed:
            self.adjacent[b][a] = weight

    def __iter__(self):
        return iter(sorted(self.adjacent))

    def __len__(self):
        return len(self.adjacent)

    def edges(self):
        for a in self:
            for b, w in sorted(self.adjacent[a].items()):
                if self.directed or a <= b:
                    yield a, b, w

    def depth_first(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        yield start
        for n in sorted(self.adjacent[start]):
            if n not in seen:
                yield from self.depth_first(n, seen)

    def breadth_first(self, start):
        level, seen = [start], {start}
        while level:
            yield level
            level = [n for v in level for n in sorted(self.adjacent[v]) if not (n in seen or seen.add(n))]

    def components(self):
        left = set(self.adjacent)
        while left:
            found = set(self.depth_first(min(left)))
            left -= found
            yield found

    def topological(self):
        state, order, path = {}, [], []

        def visit(v):
            if state.get(v) == "done":
                return
            if state.get(v) == "open":
                raise CycleError(path[path.index(v):] + [v])
            state[v] = "open"
            path.append(v)
            for n in sorted(self.adjacent[v]):
                visit(n)
            path.pop()
            state[v] = "done"
            order.append(v)

        for v in self:
            visit(v)
        return order[::-1]

    def spanning_tree(self):
        parent = {v: v for v in self.adjacent}

        def root(v):
            while parent[v] != v:
                parent[v] = v = parent[parent[v]]
            return v

        for a, b, w in sorted(self.edges(), key=lambda e: (e[2], e)):
            ra, rb = root(a), root(b)
            if ra != rb:
                parent[ra] = rb
                yield a, b, w

    def distances(self, start):
        far = float("inf")
        best = {v: far for v in self.adjacent} | {start: 0}
        via, todo = {}, set(self.adjacent)
        while todo:
            v = min(todo, key=lambda x: (best[x], x))
            todo.remove(v)
            for n, w in self.adjacent[v].items():
                if best[v] + w < best[n]:
                    best[n], via[n] = best[v] + w, v
        return best, via

    def colours(self):
        result = {}
        for v in sorted(self, key=lambda x: -len(self.adjacent[x])):
            used = {result.get(n) for n in self.adjacent[v]}
            result[v] = next(c for c in range(len(self)) if c not in used)
        return result


roads = Graph([("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9), ("x", "y", 1)])
print(len(roads), list(roads), "".join(roads.depth_first("a")), list(roads.breadth_first("a")))
print([sorted(c) for c in roads.components()])
tree = list(roads.spanning_tree())
print(tree, sum(w for *_, w in tree))
best, via = roads.distances("a")
print(best, via)


def path(to):
    return (path(via[to]) if to in via else []) + [to]


print(" > ".join(path("e")), sorted(roads.colours().items()))
tasks = Graph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")], directed=True)
print(tasks.topological())
tasks.connect("jacket", "trousers")
try:
    tasks.topological()
except CycleError as e:
    print(repr(e), e.cycle, isinstance(e, ValueError))
grid = ["S.#.....", "..#.###.", ".##.#.#.", "......#E"]
cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row) if ch != "#"}
maze = Graph(((r, c), (r + dr, c + dc)) for r, c in cells for dr, dc in ((0, 1), (1, 0)) if (r + dr, c + dc) in cells)
start, end = (next(k for k, v in cells.items() if v == x) for x in "SE")
best, via = maze.distances(start)
route = set(path(end))
print(best[end], *("".join("+" if (r, c) in route and ch == "." else ch for c, ch in enumerate(row)) for r, row in enumerate(grid)), sep="\n")

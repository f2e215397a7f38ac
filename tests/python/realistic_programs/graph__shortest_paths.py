# Dijkstra with a hand-written heap, breadth first search, Floyd-Warshall, minimum spanning tree.
class PriorityQueue:
    def __init__(self): self.heap, self.position = [], {}

    def __len__(self): return len(self.heap)

    def set(self, key, priority):
        if key in self.position:
            i = self.position[key]
            if self.heap[i][0] <= priority:
                return
            self.heap[i] = (priority, key)
        else:
            i = len(self.heap)
            self.heap.append((priority, key))
            self.position[key] = i
        while i and self.heap[i] < self.heap[(i - 1) // 2]:
            self.swap(i, (i - 1) // 2)
            i = (i - 1) // 2

    def swap(self, i, j):
        h = self.heap
        h[i], h[j] = h[j], h[i]
        self.position[h[i][1]], self.position[h[j][1]] = i, j

    def pop(self):
        self.swap(0, len(self.heap) - 1)
        priority, key = self.heap.pop()
        del self.position[key]
        i = 0
        while 2 * i + 1 < len(self.heap):
            c = 2 * i + 1
            if c + 1 < len(self.heap) and self.heap[c + 1] < self.heap[c]:
                c += 1
            if self.heap[i] <= self.heap[c]:
                break
            self.swap(i, c)
            i = c
        return key, priority


def dijkstra(graph, start):
    distance, before = {start: 0}, {}
    queue = PriorityQueue()
    queue.set(start, 0)
    done = set()
    while queue:
        node, d = queue.pop()
        done.add(node)
        for other, weight in graph.get(node, {}).items():
            if other not in done and d + weight < distance.get(other, float("inf")):
                distance[other], before[other] = d + weight, node
                queue.set(other, d + weight)
    return distance, before


def path(before, node):
    route = [node]
    while node in before:
        node = before[node]
        route.append(node)
    return route[::-1]


def bfs(graph, start):
    levels, frontier = {start: 0}, [start]
    while frontier:
        nxt = []
        for node in frontier:
            for other in graph.get(node, ()):
                if other not in levels:
                    levels[other] = levels[node] + 1
                    nxt.append(other)
        frontier = nxt
    return levels


def floyd(graph, nodes):
    d = {(a, b): 0 if a == b else graph.get(a, {}).get(b, float("inf")) for a in nodes for b in nodes}
    for k in nodes:
        for i in nodes:
            for j in nodes:
                if d[i, k] + d[k, j] < d[i, j]:
                    d[i, j] = d[i, k] + d[k, j]
    return d


def spanning(edges):
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    chosen = []
    for weight, a, b in sorted(edges):
        if find(a) != find(b):
            parent[find(a)] = find(b)
            chosen.append((weight, a, b))
    return chosen


city = {"A": {"B": 7, "C": 9, "F": 14}, "B": {"A": 7, "C": 10, "D": 15}, "C": {"A": 9, "B": 10, "D": 11, "F": 2}, "D": {"B": 15, "C": 11, "E": 6}, "E": {"D": 6, "F": 9}, "F": {"A": 14, "C": 2, "E": 9}}
distance, before = dijkstra(city, "A")
print(distance, path(before, "E"), path(before, "D"), bfs(city, "A"))
all_pairs = floyd(city, sorted(city))
print(all(all_pairs["A", n] == distance[n] for n in city), sorted(set(all_pairs.values()))[:6])
print(spanning({(w, *sorted((a, b))) for a in city for b, w in city[a].items()}))
n = 14
grid = {}
for y in range(n):
    for x in range(n):
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            if 0 <= x + dx < n and 0 <= y + dy < n and (x * 7 + y * 3) % 5:
                grid.setdefault((x, y), {})[x + dx, y + dy] = 1 + (x * x + y + dx * 2) % 9
distance, before = dijkstra(grid, (1, 1))
route = path(before, (13, 13))
print(len(distance), distance.get((13, 13)), len(route), route[:6], max(distance.values()), sum(distance.values()), len(bfs(grid, (1, 1))))

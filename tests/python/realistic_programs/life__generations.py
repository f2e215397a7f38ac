# Conway's game of life on a set of cells, with known patterns.
def parse(text):
    return {(x, y) for y, row in enumerate(text.split()) for x, c in enumerate(row) if c == "#"}


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def show(cells, width, height):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(width)) for y in range(height))


def normal(cells):
    if not cells:
        return frozenset()
    left, top = min(x for x, _ in cells), min(y for _, y in cells)
    return frozenset((x - left, y - top) for x, y in cells)


def period(cells, limit=60):
    seen = {}
    for n in range(limit):
        key = normal(cells)
        if key in seen:
            return n - seen[key], seen[key]
        seen[key] = n
        cells = step(cells)
    return None


patterns = {
    "block": "## ##",
    "blinker": "... ### ...",
    "glider": ".#. ..# ###",
    "toad": ".### ###.",
    "beacon": "##.. ##.. ..## ..##",
    "lwss": ".#..# #.... #...# ####.",
    "r-pentomino": ".## ##. .#.",
    "pulsar-part": "..###...###..",
    "diehard": "......#. ##...... .#...###",
}
for name, text in patterns.items():
    cells = parse(text)
    history = []
    current = cells
    for _ in range(12):
        history.append(len(current))
        current = step(current)
    print(name, period(cells), history)
g = parse(patterns["glider"])
for i in range(3):
    print(show(g, 6, 6))
    print()
    for _ in range(4):
        g = step(g)
print(sorted(g))
r = parse(patterns["r-pentomino"])
for n in range(1, 81):
    r = step(r)
    if n % 20 == 0:
        print(n, len(r), min(r), max(r))
wrapped = [[(x * 3 + y * 5) % 7 < 3 for x in range(12)] for y in range(8)]


def step_torus(grid):
    h, w = len(grid), len(grid[0])
    return [[(n := sum(grid[(y + dy) % h][(x + dx) % w] for dy in (-1, 0, 1) for dx in (-1, 0, 1)) - grid[y][x]) == 3 or n == 2 and grid[y][x] for x in range(w)] for y in range(h)]


for _ in range(5):
    wrapped = step_torus(wrapped)
print("\n".join("".join(".#"[c] for c in row) for row in wrapped), sum(map(sum, wrapped)))

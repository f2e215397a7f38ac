# A sudoku solver with constraint propagation and search.
rows, cols = "ABCDEFGHI", "123456789"
squares = [r + c for r in rows for c in cols]
units = [[r + c for c in cols] for r in rows] + [[r + c for r in rows] for c in cols] + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
units_of = {s: [u for u in units if s in u] for s in squares}
peers = {s: sorted({p for u in units_of[s] for p in u} - {s}) for s in squares}
counts = {"assign": 0, "eliminate": 0, "guess": 0}


def parse(text):
    values = {s: cols for s in squares}
    for s, d in zip(squares, (c for c in text if c in "0123456789.")):
        if d in cols and not assign(values, s, d):
            return None
    return values


def assign(values, s, d):
    counts["assign"] += 1
    return values if all([eliminate(values, s, other) for other in values[s].replace(d, "")]) else None


def eliminate(values, s, d):
    if d not in values[s]:
        return values
    counts["eliminate"] += 1
    values[s] = values[s].replace(d, "")
    if not values[s]:
        return None
    if len(values[s]) == 1 and not all([eliminate(values, p, values[s]) for p in peers[s]]):
        return None
    for unit in units_of[s]:
        places = [p for p in unit if d in values[p]]
        if not places or len(places) == 1 and not assign(values, places[0], d):
            return None
    return values


def search(values):
    if values is None or all(len(v) == 1 for v in values.values()):
        return values
    counts["guess"] += 1
    _, s = min((len(values[s]), s) for s in squares if len(values[s]) > 1)
    for d in values[s]:
        found = search(assign(values.copy(), s, d))
        if found:
            return found
    return None


def show(values):
    line = "------+-------+------"
    for r in rows:
        print(" ".join((values[r + c] if len(values[r + c]) == 1 else ".") + (" |" if c in "36" else "") for c in cols))
        if r in "CF":
            print(line)


def valid(values):
    return all(sorted(values[s] for s in u) == list(cols) for u in units)


print(len(squares), len(units), len(peers["C2"]), peers["A1"])
easy = "003020600900305001001806400008102900700000008006708200002609500800203009005010300"
hard = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
for puzzle in (easy, hard):
    grid = parse(puzzle)
    print(sum(len(v) == 1 for v in grid.values()))
    solved = search(grid)
    show(solved)
    print(valid(solved), counts["guess"] > 0)
print(parse("55" + "." * 79))
print(counts["assign"] > 100, counts["eliminate"] > 1000)

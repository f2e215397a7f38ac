# All solutions of the n-queens puzzle, with sets and with bits.
def queens(n):
    columns, falling, rising = set(), set(), set()
    placed = []

    def place(row):
        if row == n:
            yield tuple(placed)
            return
        for col in range(n):
            if col in columns or row - col in falling or row + col in rising:
                continue
            columns.add(col)
            falling.add(row - col)
            rising.add(row + col)
            placed.append(col)
            yield from place(row + 1)
            placed.pop()
            columns.discard(col)
            falling.discard(row - col)
            rising.discard(row + col)

    return place(0)


def draw(solution):
    return "\n".join("".join("Q" if c == col else "." for c in range(len(solution))) for col in solution)


def count_with_bits(n):
    full = (1 << n) - 1

    def count(cols, left, right):
        if cols == full:
            return 1
        total = 0
        free = full & ~(cols | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += count(cols | bit, (left | bit) << 1 & full, (right | bit) >> 1)
        return total

    return count(0, 0, 0)


def mirror(solution):
    return tuple(len(solution) - 1 - c for c in solution)


def turn(solution):
    turned = [0] * len(solution)
    for row, col in enumerate(solution):
        turned[col] = len(solution) - 1 - row
    return tuple(turned)


def essentially_different(n):
    seen, found = set(), []
    for s in queens(n):
        if s in seen:
            continue
        found.append(s)
        for start in (s, mirror(s)):
            for _ in range(4):
                seen.add(start)
                start = turn(start)
    return found


for n in range(1, 8):
    print(n, sum(1 for _ in queens(n)), count_with_bits(n), len(essentially_different(n)))
print(draw(next(queens(8))))
print(list(queens(4)), essentially_different(6))
print(count_with_bits(9))

# The Mandelbrot set, a Julia set and other pictures in characters.
def escape(cx, cy, x=0.0, y=0.0, limit=40):
    for n in range(limit):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return n
        x, y = xx - yy + cx, 2.0 * x * y + cy
    return limit


PALETTE = " .:-=+*#%@"


def picture(f, x0, x1, y0, y1, width, height):
    for j in range(height):
        y = y0 + (y1 - y0) * j / (height - 1)
        yield "".join(PALETTE[min(f(x0 + (x1 - x0) * i / (width - 1), y), 40) * 9 // 40] for i in range(width)).rstrip()


for line in picture(escape, -2.0, 0.6, -1.2, 1.2, 60, 21):
    print(line)
for line in picture(lambda x, y: escape(-0.8, 0.156, x, y), -1.6, 1.6, -1.0, 1.0, 50, 13):
    print(line)
print(sum(escape(-2 + i / 20, -1.2 + j / 20) for i in range(53) for j in range(49)))


def sierpinski(n):
    lines = ["*"]
    for i in range(n):
        space = " " * 2 ** i
        lines = [space + l + space for l in lines] + [l + " " + l for l in lines]
    return lines


print("\n".join(l.rstrip() for l in sierpinski(3)))


def rule(number, width, steps):
    cells = [0] * width
    cells[width // 2] = 1
    for _ in range(steps):
        yield "".join(" #"[c] for c in cells).rstrip()
        cells = [number >> (cells[i - 1] << 2 | cells[i] << 1 | cells[(i + 1) % width]) & 1 for i in range(width)]


for n in (30, 90, 110):
    print("\n".join(rule(n, 31, 8)))


def dragon(n):
    turns = ""
    for _ in range(n):
        turns += "R" + turns[::-1].translate({82: 76, 76: 82})
    x = y = 0
    dx, dy = 1, 0
    points = {(0, 0)}
    for t in turns + "R":
        x, y = x + dx, y + dy
        points.add((x, y))
        dx, dy = (-dy, dx) if t == "R" else (dy, -dx)
    return points


d = dragon(7)
left, top = min(x for x, _ in d), min(y for _, y in d)
grid = [[" "] * (max(x for x, _ in d) - left + 1) for _ in range(max(y for _, y in d) - top + 1)]
for x, y in d:
    grid[y - top][x - left] = "o"
print("\n".join("".join(r).rstrip() for r in grid))


def spiral(n):
    grid = [[0] * n for _ in range(n)]
    x = y = 0
    dx, dy = 1, 0
    for v in range(1, n * n + 1):
        grid[y][x] = v
        if not (0 <= x + dx < n and 0 <= y + dy < n) or grid[y + dy][x + dx]:
            dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return grid


print("\n".join(" ".join("%2d" % v for v in row) for row in spiral(5)))

"""Floating point: planets that pull at each other, the spectral norm, numerical integration."""
from math import sqrt


def planets(steps, dt):
    bodies = [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0],
        [5.0, 0.0, 0.1, 0.0, 2.6, 0.0, 0.04],
        [0.0, 9.0, 0.0, -2.0, 0.0, 0.3, 0.01],
        [-14.0, 0.0, 0.5, 0.0, -1.6, 0.0, 0.002],
        [0.0, -20.0, 1.0, 1.4, 0.0, 0.1, 0.003],
    ]
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            d2 = dx * dx + dy * dy + dz * dz
            k = dt / (d2 * sqrt(d2))
            ka = k * b[6]
            kb = k * a[6]
            a[3] -= dx * ka
            a[4] -= dy * ka
            a[5] -= dz * ka
            b[3] += dx * kb
            b[4] += dy * kb
            b[5] += dz * kb
        for body in bodies:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]
    energy = 0.0
    for x, y, z, vx, vy, vz, m in bodies:
        energy += 0.5 * m * (vx * vx + vy * vy + vz * vz)
    for a, b in pairs:
        energy -= a[6] * b[6] / sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2)
    return energy


def matrix(i, j):
    return 1.0 / ((i + j) * (i + j + 1) * 0.5 + i + 1)


def times(v):
    return [sum([matrix(i, j) * x for j, x in enumerate(v)]) for i in range(len(v))]


def times_transposed(v):
    return [sum([matrix(j, i) * x for j, x in enumerate(v)]) for i in range(len(v))]


def spectral_norm(n):
    u = [1.0] * n
    for _ in range(4):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vbv = vv = 0.0
    for a, b in zip(u, v):
        vbv += a * b
        vv += b * b
    return sqrt(vbv / vv)


def integrate(f, a, b, n):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    x = a
    for _ in range(n - 1):
        x += h
        total += f(x)
    return total * h


def newton_roots(count):
    total = 0.0
    for i in range(1, count):
        x = i * 0.5
        for _ in range(8):
            x = x - (x * x - i) / (2.0 * x)
        total += x
    return total


print("%.9f %.9f %.9f %.6f" % (planets(60000, 0.001), spectral_norm(130), integrate(lambda x: x * x / (1.0 + x), 0.0, 3.0, 900000), newton_roots(120000)))

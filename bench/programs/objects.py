"""Attribute access and method calls: particles in a box, a linked route, counters with properties."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scaled(self, k):
        return Vector(self.x * k, self.y * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Particle:
    def __init__(self, position, velocity, mass):
        self.position = position
        self.velocity = velocity
        self.mass = mass
        self.bounces = 0

    def move(self, box):
        self.position = self.position.plus(self.velocity)
        p, v = self.position, self.velocity
        if p.x < 0 or p.x > box.width:
            self.velocity = Vector(-v.x, v.y)
            self.bounces += 1
        if p.y < 0 or p.y > box.height:
            self.velocity = Vector(self.velocity.x, -v.y)
            self.bounces += 1

    def energy(self):
        return self.mass * self.velocity.dot(self.velocity)


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.particles = []
        self.time = 0

    def add(self, particle):
        self.particles.append(particle)

    def step(self):
        self.time += 1
        for particle in self.particles:
            particle.move(self)

    @property
    def energy(self):
        return sum(p.energy() for p in self.particles)


class Account:
    def __init__(self, owner):
        self.owner = owner
        self._balance = 0
        self.entries = 0

    @property
    def balance(self):
        return self._balance

    def post(self, amount):
        self._balance += amount
        self.entries += 1
        return self


def particles(count, steps):
    box = Box(1000, 700)
    for i in range(count):
        box.add(Particle(Vector(i * 37 % 1000, i * 91 % 700), Vector(i % 7 - 3, i % 5 - 2), 1 + i % 3))
    for _ in range(steps):
        box.step()
    return sum(p.bounces for p in box.particles), box.energy, sum(p.position.x + p.position.y for p in box.particles)


def accounts(count, rounds):
    everyone = [Account(i) for i in range(count)]
    for r in range(rounds):
        for a in everyone:
            a.post(r).post(-a.owner % 3)
            if a.balance > 1000:
                a.post(-a.balance)
    return sum(a.balance for a in everyone), sum(a.entries for a in everyone)


print(particles(200, 4500), accounts(200, 3000))

# Binary search trees, AVL balancing, traversals, and symbolic differentiation.
class Node:
    __slots__ = ("key", "value", "left", "right", "height")

    def __init__(self, key, value):
        self.key, self.value, self.left, self.right, self.height = key, value, None, None, 1


def height(n): return n.height if n else 0


def fix(n):
    n.height = 1 + max(height(n.left), height(n.right))
    return n


def rotate_right(n):
    top = n.left
    n.left, top.right = top.right, n
    fix(n)
    return fix(top)


def rotate_left(n):
    top = n.right
    n.right, top.left = top.left, n
    fix(n)
    return fix(top)


def balance(n):
    fix(n)
    tilt = height(n.left) - height(n.right)
    if tilt > 1:
        if height(n.left.left) < height(n.left.right):
            n.left = rotate_left(n.left)
        return rotate_right(n)
    if tilt < -1:
        if height(n.right.right) < height(n.right.left):
            n.right = rotate_right(n.right)
        return rotate_left(n)
    return n


class Tree:
    def __init__(self, items=()):
        self.root, self.size = None, 0
        for k, v in items:
            self[k] = v

    def __setitem__(self, key, value):
        def insert(n):
            if n is None:
                self.size += 1
                return Node(key, value)
            if key == n.key:
                n.value = value
                return n
            if key < n.key:
                n.left = insert(n.left)
            else:
                n.right = insert(n.right)
            return balance(n)
        self.root = insert(self.root)

    def __getitem__(self, key):
        n = self.root
        while n:
            if key == n.key:
                return n.value
            n = n.left if key < n.key else n.right
        raise KeyError(key)

    def __delitem__(self, key):
        def smallest(n):
            return smallest(n.left) if n.left else n

        def remove(n, key):
            if n is None:
                raise KeyError(key)
            if key < n.key:
                n.left = remove(n.left, key)
            elif key > n.key:
                n.right = remove(n.right, key)
            elif not n.left or not n.right:
                return n.left or n.right
            else:
                s = smallest(n.right)
                n.key, n.value = s.key, s.value
                n.right = remove(n.right, s.key)
            return balance(n)
        self.root = remove(self.root, key)
        self.size -= 1

    def __iter__(self):
        stack, n = [], self.root
        while stack or n:
            while n:
                stack.append(n)
                n = n.left
            n = stack.pop()
            yield n.key
            n = n.right

    def __len__(self): return self.size

    def between(self, lo, hi):
        def walk(n):
            if n:
                if lo < n.key:
                    yield from walk(n.left)
                if lo <= n.key <= hi:
                    yield n.key
                if n.key < hi:
                    yield from walk(n.right)
        return walk(self.root)

    def levels(self):
        row = [self.root] if self.root else []
        while row:
            yield [n.key for n in row]
            row = [c for n in row for c in (n.left, n.right) if c]


t = Tree((k, k * k) for k in [5, 2, 8, 1, 9, 3, 7, 4, 6])
print(list(t), len(t), t[7], list(t.levels()), t.root.height, list(t.between(3, 6)))
t[7] = "changed"
del t[5], t[1]
print(list(t), t[7], list(t.levels()), len(t))
for bad in (lambda: t[99], lambda: t.__delitem__(1)):
    try:
        bad()
    except KeyError as e:
        print("KeyError", e)
big = Tree((i * 7919 % 2003, i) for i in range(2003))
print(len(big), big.root.height, list(big) == list(range(2003)), sum(big.between(100, 200)))
for i in range(0, 2003, 3):
    del big[i]
print(len(big), big.root.height, list(big)[:6], Tree().root, list(Tree()))


class Expr:
    def __add__(self, o): return Bin("+", self, wrap(o)).simple()
    def __radd__(self, o): return Bin("+", wrap(o), self).simple()
    def __mul__(self, o): return Bin("*", self, wrap(o)).simple()
    def __rmul__(self, o): return Bin("*", wrap(o), self).simple()
    def __pow__(self, o): return Bin("^", self, wrap(o)).simple()
    def __neg__(self): return wrap(-1) * self
    def __sub__(self, o): return self + -wrap(o)
    def simple(self): return self


class Num(Expr):
    def __init__(self, v): self.v = v
    def __repr__(self): return str(self.v)
    def diff(self, x): return Num(0)
    def __call__(self, **env): return self.v


class Var(Expr):
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def diff(self, x): return Num(int(x == self.name))
    def __call__(self, **env): return env[self.name]


class Bin(Expr):
    def __init__(self, op, a, b): self.op, self.a, self.b = op, a, b
    def __repr__(self): return "(%r %s %r)" % (self.a, self.op, self.b)

    def simple(self):
        a, b = getattr(self.a, "v", None), getattr(self.b, "v", None)
        if a is not None and b is not None:
            return Num(self())
        if self.op == "+":
            return self.b if a == 0 else self.a if b == 0 else self
        if self.op == "*":
            return Num(0) if 0 in (a, b) else self.b if a == 1 else self.a if b == 1 else self
        return Num(1) if b == 0 else self.a if b == 1 else self

    def diff(self, x):
        if self.op == "+":
            return self.a.diff(x) + self.b.diff(x)
        if self.op == "*":
            return self.a.diff(x) * self.b + self.a * self.b.diff(x)
        return self.b * self.a ** (self.b.v - 1) * self.a.diff(x)

    def __call__(self, **env):
        a, b = self.a(**env), self.b(**env)
        return a + b if self.op == "+" else a * b if self.op == "*" else a ** b


def wrap(v): return v if isinstance(v, Expr) else Num(v)


x, y = Var("x"), Var("y")
f = 3 * x ** 3 + 2 * x * y - y ** 2 + 7
print(f, f(x=2, y=3), f.diff("x"), f.diff("y"), f.diff("x").diff("x"), f.diff("x")(x=1, y=1), sep="\n")
print(x + 0, 0 + x, 1 * x, x * 0, x ** 1, x ** 0, wrap(2) + 3, (x + 1) ** 2, ((x + 1) ** 3).diff("x"), (x * x * x * x).diff("x")(x=2))
try:
    f(x=1)
except KeyError as e:
    print("KeyError", e)

# A matrix class with every operator a person would write, and the errors they run into.
class Matrix:
    def __init__(self, rows):
        rows = [list(r) for r in rows]
        if len({len(r) for r in rows}) > 1:
            raise ValueError("rows of different lengths")
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @staticmethod
    def zeros(n, m):
        return Matrix([[0] * m for _ in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def _same_shape(self, other):
        if self.shape != other.shape:
            raise ValueError("shapes {} and {} differ".format(self.shape, other.shape))

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[a + other for a in r] for r in self.rows])
        if not isinstance(other, Matrix):
            return NotImplemented
        self._same_shape(other)
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    __radd__ = __add__

    def __neg__(self):
        return Matrix([[-a for a in r] for r in self.rows])

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __pow__(self, n, modulo=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            if modulo:
                base, result = base % modulo, result % modulo
            n >>= 1
        return result

    def __mod__(self, m):
        return Matrix([[a % m for a in r] for r in self.rows])

    def __iadd__(self, other):
        for i, row in enumerate(other.rows):
            for j, value in enumerate(row):
                self.rows[i][j] += value
        return self

    def __getitem__(self, key):
        match_row = key[0] if isinstance(key, tuple) else key
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice):
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in self.rows[i]])
            return self.rows[i][j]
        return self.rows[match_row]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __bool__(self):
        return any(any(r) for r in self.rows)

    def __iter__(self):
        return (a for r in self.rows for a in r)

    def __abs__(self):
        return sum(a * a for a in self) ** 0.5

    def __str__(self):
        cells = [[f"{a:g}" for a in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(r, widths)) + "]" for r in cells)


def determinant(m):
    rows = [[float(x) for x in r] for r in m.rows]
    n, det = len(rows), 1.0
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        if rows[pivot][k] == 0:
            return 0.0
        if pivot != k:
            rows[k], rows[pivot] = rows[pivot], rows[k]
            det = -det
        det *= rows[k][k]
        for i in range(k + 1, n):
            f = rows[i][k] / rows[k][k]
            rows[i] = [a - f * b for a, b in zip(rows[i], rows[k])]
    return det


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a, a + b, a - b, a @ b, 3 * a, a * 0.5, 1 + a, -a, a.T, sep="\n--\n")
print(a ** 5 == a @ a @ a @ a @ a, (Matrix([[1, 1], [1, 0]]) ** 90).rows[0][1], pow(Matrix([[1, 1], [1, 0]]), 10 ** 6, 1000007).rows)
big = Matrix([[i * j % 7 - 2.5 * (i == j) for j in range(5)] for i in range(5)])
print(big, f"{determinant(big):.6f}", f"{determinant(a):g}", determinant(Matrix.zeros(3, 3)))
print(big[1], big[1, 2], big[1:3, ::2], big[:2, -1], sep="\n")
c = b
b += a
b[0, 0] = 99
print(b is c, b.rows, bool(Matrix.zeros(2, 2)), bool(b), f"{abs(a):.4f}", sum(a), sorted(a, reverse=True), list(map(str, a)))
for f in (lambda: a + "x", lambda: a @ Matrix([[1, 2, 3]]), lambda: Matrix([[1], [2, 3]]), lambda: a + Matrix([[1]]), lambda: a[5], lambda: a[0, 9], lambda: "x" - a, lambda: a < b, lambda: a @ 3, lambda: a[1, 2, 3], lambda: hash(a)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)

# Matrices with exact fractions: product, determinant, inverse, rank, power.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Frac:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Frac(%d, 0)" % n)
        if d < 0:
            n, d = -n, -d
        g = gcd(abs(n), d) or 1
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x): return x if isinstance(x, Frac) else Frac(x)
    def __add__(self, o): o = Frac.of(o); return Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    def __sub__(self, o): o = Frac.of(o); return Frac(self.n * o.d - o.n * self.d, self.d * o.d)
    def __mul__(self, o): o = Frac.of(o); return Frac(self.n * o.n, self.d * o.d)
    def __truediv__(self, o): o = Frac.of(o); return Frac(self.n * o.d, self.d * o.n)
    __radd__, __rmul__ = __add__, __mul__
    def __neg__(self): return Frac(-self.n, self.d)
    def __eq__(self, o): o = Frac.of(o); return self.n == o.n and self.d == o.d
    def __bool__(self): return self.n != 0
    def __repr__(self): return str(self.n) if self.d == 1 else "%d/%d" % (self.n, self.d)


class Matrix:
    def __init__(self, rows): self.rows = [[Frac.of(x) for x in row] for row in rows]

    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return "\n".join("[" + " ".join(str(x).rjust(6) for x in r) + "]" for r in self.rows)
    def transposed(self): return Matrix(zip(*self.rows))

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def eliminate(self):
        rows, det, rank = [r[:] for r in self.rows], Frac(1), 0
        for col in range(len(rows[0])):
            pivot = next((i for i in range(rank, len(rows)) if rows[i][col]), None)
            if pivot is None:
                det = Frac(0)
                continue
            if pivot != rank:
                rows[rank], rows[pivot] = rows[pivot], rows[rank]
                det = -det
            det = det * rows[rank][col]
            head = rows[rank][col]
            rows[rank] = [x / head for x in rows[rank]]
            for i in range(len(rows)):
                if i != rank and rows[i][col]:
                    k = rows[i][col]
                    rows[i] = [x - y * k for x, y in zip(rows[i], rows[rank])]
            rank += 1
            if rank == len(rows):
                break
        return rows, det, rank

    def det(self): return self.eliminate()[1]
    def rank(self): return self.eliminate()[2]

    def inverse(self):
        n = len(self.rows)
        if not self.det():
            raise ValueError("singular matrix")
        joined = Matrix([r + i for r, i in zip(self.rows, Matrix.identity(n).rows)])
        return Matrix([r[n:] for r in joined.eliminate()[0]])


a = Matrix([[2, 1, 3], [0, 4, 1], [5, 2, 1]])
print(a, a.det(), a.rank(), a.transposed().det() == a.det(), sep="\n")
print(a.inverse())
print(a @ a.inverse() == Matrix.identity(3), a.inverse().inverse() == a, a.inverse().det())
print(Matrix([[1, 1], [1, 0]]) ** 30)
print(Matrix([[1, 2], [2, 4]]).rank(), Matrix([[0, 0], [0, 0]]).rank(), Matrix([[1, 2, 3], [4, 5, 6]]).rank(), Matrix([[0, 1], [1, 0]]).det())
try:
    Matrix([[1, 2], [2, 4]]).inverse()
except ValueError as e:
    print(e)
hilbert = Matrix([[Frac(1, i + j + 1) for j in range(5)] for i in range(5)])
print(hilbert.det(), hilbert.inverse(), sep="\n")
print(hilbert @ hilbert.inverse() == Matrix.identity(5))
try:
    Frac(1) / 0
except ZeroDivisionError as e:
    print(e)

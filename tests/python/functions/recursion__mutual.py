# Functions which call themselves and each other.
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + r for r in rest]


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def mccarthy(n):
    return n - 10 if n > 100 else mccarthy(mccarthy(n + 11))


print(fact(0), fact(5), fact(30), fact(100) % 1000007)
print([fib(i) for i in range(15)])
print(even(100), odd(100), even(7), odd(7))
print(ackermann(2, 3), ackermann(1, 10))
print(hanoi(3, "a", "b", "c", []), len(hanoi(10, "a", "b", "c", [])))
print(flatten([1, [2, [3, [4, [5]]]], [[]], [[[6]]]]))
print(gcd(1071, 462), gcd(2 ** 40, 2 ** 30 * 3))
print(power_set([1, 2, 3]))
print(depth(900), mccarthy(50))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda rec: lambda n: 1 if n == 0 else n * rec(n - 1))(6))


def permutations(items):
    if len(items) < 2:
        yield items
    else:
        for i in range(len(items)):
            for p in permutations(items[:i] + items[i + 1:]):
                yield items[i] + p


print(list(permutations("abc")), sum(1 for _ in permutations("abcdef")))


def outer(n):
    def inner(k):
        return k if k == 0 else inner(k - 1) + n
    return inner(n)


print([outer(i) for i in range(6)])

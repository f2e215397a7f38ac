"""Lists and sorting: built-in sort with keys, hand-written sorts, matrices, slices, permutations in place, a board."""


def numbers(n, seed=1):
    out = []
    for _ in range(n):
        seed = (seed * 48271) % 2147483647
        out.append(seed % 100000)
    return out


def quicksort(a):
    stack = [(0, len(a) - 1)]
    while stack:
        lo, hi = stack.pop()
        while lo < hi:
            pivot = a[(lo + hi) // 2]
            i, j = lo, hi
            while i <= j:
                while a[i] < pivot:
                    i += 1
                while a[j] > pivot:
                    j -= 1
                if i <= j:
                    a[i], a[j] = a[j], a[i]
                    i += 1
                    j -= 1
            stack.append((lo, j))
            lo = i
    return a


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right, out = merge_sort(a[:mid]), merge_sort(a[mid:]), []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def insertion_sort(a):
    for i in range(1, len(a)):
        v, j = a[i], i - 1
        while j >= 0 and a[j] > v:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = v
    return a


def multiply(a, b):
    n = len(b)
    columns = list(zip(*b))
    return [[sum([row[k] * column[k] for k in range(n)]) for column in columns] for row in a]


def flips(n):
    """The pancake game: the most flips any order of n needs, by Johnson and Trotter's order of permutations."""
    p, best, checksum, sign, s = list(range(n)), 0, 0, 1, list(range(n))
    while True:
        first = p[0]
        if first:
            q, count = p[:], 1
            while True:
                turned = q[first]
                if not turned:
                    break
                q[first] = first
                if first > 2:
                    q[1:first] = q[first - 1:0:-1]
                first = turned
                count += 1
            best = max(best, count)
            checksum += sign * count
        if sign == 1:
            p[0], p[1] = p[1], p[0]
            sign = -1
        else:
            p[1], p[2] = p[2], p[1]
            sign = 1
            for i in range(2, n):
                if s[i]:
                    s[i] -= 1
                    break
                s[i] = i
                if i == n - 1:
                    return checksum, best
                p.insert(i + 1, p.pop(0))


def queues(n):
    q, total = [], 0
    for i in range(n):
        q.append(i)
        if i % 3 == 0:
            total += q.pop()
        if len(q) > 50:
            total += q.pop(0)
            q.reverse()
            q[10:20] = q[5:10]
    return total, len(q)


data = numbers(80000)
ordered = sorted(data)
check = sum(i * v for i, v in enumerate(ordered)) % 1000000007
pairs = sorted(((v % 100, v) for v in data), key=lambda p: (p[0], -p[1]))
a = [[i * j % 7 + 1 for j in range(60)] for i in range(60)]
print(check, quicksort(data[:]) == ordered, merge_sort(data[:50000]) == sorted(data[:50000]), sum(insertion_sort(data[:1300])), pairs[500], multiply(a, multiply(a, a))[3][4], flips(8), queues(120000), sum(sorted(numbers(100000, 9), reverse=True)[:100]), sum(data[::3]) + len(data[100:-100:7]) + data.index(ordered[9]) + data.count(data[5]))

# Lists changed while somebody looks at them.
x = [1, 2, 3, 4]
out = []
for v in x:
    out.append(v)
    if v == 2:
        x.remove(1)
    if v == 4 and len(x) < 6:
        x.append(5)
print(out, x)
it = iter([1, 2])
print(next(it), it.__length_hint__(), list(it), it.__length_hint__(), list(it))
x = [1, 2, 3]
it = iter(x)
next(it)
x.clear()
print(list(it))
x.extend([1, 2, 3, 4])
print(list(it))
x = [1, 2, 3]
r = reversed(x)
print(next(r))
x.append(4)
print(list(r), r.__length_hint__())
x = [1, 2, 3]
r = reversed(x)
x.clear()
print(list(r))


class Evil:
    def __init__(self, action, result=False):
        self.action, self.result = action, result

    def __eq__(self, other):
        self.action()
        return self.result

    def __index__(self):
        self.action()
        return 0

    def __iter__(self):
        self.action()
        return iter([7, 8])

    def __repr__(self):
        self.action()
        return "Evil"


lst = [1, 2, 3]
lst.append(Evil(lambda: lst.clear()))
print(1 in lst, lst.__class__.__name__, 99 in lst, lst)
lst = [Evil(lambda: lst.clear()), 2, 3]
print(lst.count(2), lst)
lst = [Evil(lambda: lst.clear()), 2, 3]
try:
    lst.index(3)
except ValueError as e:
    print(e, lst)
lst = [Evil(lambda: lst.clear()), 2, 3]
try:
    lst.remove(3)
except ValueError as e:
    print(e, lst)
lst = [Evil(lambda: lst.append(0) if len(lst) < 10 else None), 2]
print(lst == [1, 2], len(lst))
lst = [1, 2, 3]
lst.extend(lst)
lst[1:2] = lst
print(lst)
lst = [1, 2, 3]
e = Evil(lambda: lst.clear())
lst.extend(e)
print(lst)
lst = [1, 2, 3]
lst[0:2] = Evil(lambda: lst.append(4))
print(lst)
lst = [1, 2, 3]
lst[Evil(lambda: lst.append(9))] = "set"
print(lst)
lst = [5, 6]
lst.insert(Evil(lambda: lst.append(7)), "ins")
print(lst)
lst = [Evil(lambda: lst.append(1) if len(lst) < 5 else None), 2]
print(repr(lst)[:60])
lst = [1, 2, 3, 4, 5]
print([lst.pop() for _ in lst], lst)
lst = list(range(5))
print(list(map(lambda v: lst.pop() + v, lst)), lst)
lst = [3, 2, 1]
print(sorted(lst, key=lambda v: lst.append(v) or v), lst)
lst = [1, 2, 3]
print(sum(lst.pop() or v for v in lst), lst)
d = [0] * 3
for i, d[i] in enumerate("abc"):
    pass
print(d)
x = [1, 2, 3]
for x in x:
    print(x, end=" ")
print(x)
a = [1]
a.append(a)
print(a, len(a), a[1][1][1][0], a in a, a == a)
b = [a, a]
print(b)
a.clear()


class Shrinks:
    def __init__(self, target): self.target = target
    def __lt__(self, o):
        del self.target[:]
        return True


target = []
target.extend([Shrinks(target), Shrinks(target)])
print(max(target).__class__.__name__, target)
nested = [[1, [2, [3]]], []]
copy = nested[:]
copy[0][1][1].append(4)
copy.append(5)
print(nested, copy)
del nested[0][1][:]
print(nested, copy)
grow = [1]
for v in grow:
    if v < 1000:
        grow.append(v * 2)
print(grow)

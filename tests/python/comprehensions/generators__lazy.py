# Generator expressions compute on demand; the first iterable at once.
def trace(label, items):
    for i in items:
        print(label + str(i), end=" ")
        yield i


g = (x * 2 for x in trace("t", range(3)))
print(type(g), g.__name__, g.__qualname__)
print(next(g))
print(next(g))
print(list(g), list(g))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.args, e.value)
try:
    (x for x in 5)
except TypeError as e:
    print("at once:", e)
h = (y for x in range(2) for y in x)
print("the second iterable later")
try:
    next(h)
except TypeError as e:
    print("later:", e)
print(list(h))
n = 3
late = (n * i for i in range(4))
n = 10
print(list(late))
print(sum(i * i for i in range(10)), max((len(w), w) for w in ["aa", "b", "cc"]), "".join(c for c in "hello" if c > "h"))
print(list(zip((i for i in range(3)), (c for c in "abc"))))
print(any(print("check", i) or i > 1 for i in range(5)))
a = (i for i in range(10))
print([next(a), next(a)], 5 in a, list(a))
nested = ((i, j) for i in range(3) for j in (k for k in range(i)))
print(list(nested))
print(dict((k, v) for k, v in zip("ab", (1, 2))), set(i % 2 for i in range(5)), tuple(i for i in range(2)))


def consume(*args):
    return args


print(consume(*(i for i in range(3))), consume(i for i in range(1))[0].__class__.__name__)
pipeline = (i + 1 for i in (i * 2 for i in (i for i in range(5) if i % 2 == 0)))
print(list(pipeline))
s = (i for i in range(3))
print(s.gi_running, s.gi_frame is None, s.gi_yieldfrom)
s.close()
print(s.gi_frame, list(s))
bad = (1 / i for i in (1, 0, 2))
print(next(bad))
try:
    next(bad)
except ZeroDivisionError as e:
    print(e)
print(next(bad, "finished after the error"))
r = ((yield_ := i) for i in range(3))
print(list(r), yield_)

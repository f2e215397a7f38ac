# while and for with break, continue and else, nested and in combination with try.
def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "not found after %d" % len(items)
    return "found at %d" % i


print(search("abc", "b"), search("abc", "z"), search("", "a"))
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
    if steps > 1000:
        break
else:
    print("collatz", steps)
for i in range(3):
    for j in range(3):
        if j == 2:
            continue
        if i == 2:
            break
        print(i, j, end="; ")
    else:
        print("inner else", i)
else:
    print("outer else")
while True:
    try:
        break
    finally:
        print("finally on break")
for i in range(3):
    try:
        if i == 1:
            continue
        print("body", i)
    finally:
        print("finally", i)


def ret():
    for i in range(5):
        try:
            if i == 2:
                return i
        finally:
            print("cleanup", i)


print(ret())


def override():
    for i in range(5):
        try:
            return i
        finally:
            continue
    return "all swallowed"


print(override())
for x in []:
    pass
else:
    print("else of empty")
for i in range(3):
    pass
print("i stays", i)
for i in range(2):
    i = 10
    print(i, end=" ")
print()
lst = [1, 2, 3]
for v in lst:
    if len(lst) < 8:
        lst.append(v * 10)
print(lst)
lst = [1, 2, 3, 4]
for v in lst:
    lst.remove(v)
print(lst)
while lst: lst.pop()
print(lst)
k = 5
while k:
    k -= 1
    if k == 3: continue
    if k == 1: break
else:
    print("never")
print(k)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a + b + c)
for ch in "añ😀":
    print(ch, ord(ch))
it = iter(range(10))
for v in it:
    if v == 3:
        break
print(list(it))

# += and *= of classes derived from list, str and others that have operators of their own.
class L(list):
    def __add__(self, other):
        return "add"

    def __mul__(self, other):
        return "mul"


x = y = L([1])
x += [2]
print(type(x).__name__, x, x is y)
try:
    x += ...
except TypeError as e:
    print(e)
x *= 2
print(x)
print(L([1]) + [2], L([1]) * 2, 2 * L([1]))


class R(list):
    def __radd__(self, other):
        return "radd"


x = R([1])
x += [2]
print(x, [1] + R([2]))
x = [1]
x += R([2])
print(x)


class B(bytearray):
    def __add__(self, other):
        return "add"


b = B(b"a")
b += b"c"
print(b)


class S(str):
    def __add__(self, other):
        return "add"


s = S("a")
s += "b"
print(s)


class Key:
    def __index__(self):
        raise KeyError("asked")


class Plain:
    pass


for o in "abc", (1, 2), b"x", range(3), Plain(), 5, None:
    for key in Key(), 10**20, 1, "a":
        try:
            del o[key]
        except Exception as e:
            print(type(e).__name__, e)
        try:
            o[key] = 1
        except Exception as e:
            print(type(e).__name__, e)

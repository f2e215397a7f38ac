# Slices of lists, tuples, strings and bytes; the bounds are clipped, never an error.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "abcdefg"
lst = list(range(7))
bounds = [None, -9, -7, -3, 0, 2, 6, 7, 99]
for i in bounds:
    print(i, [s[i:j] for j in bounds])
for step in (1, 2, 3, 7, 8, -1, -2, -7):
    print(step, s[::step], lst[::step], s[1:6:step], s[6:1:step], s[-1:-6:step])
print(tuple(lst)[2:5], b"abcdef"[1:-1], bytes(range(5))[::-2])
print(s[True:], s[False:True])
error(lambda: s[::0])
error(lambda: lst[::0])
five, nothing, empty, raw = 5, None, {}, b"ab"
error(lambda: s["a":])
error(lambda: lst[1.0:2])
error(lambda: lst[:"x"])
error(lambda: tuple()[0])
error(lambda: s[7])
error(lambda: s[-8])
error(lambda: lst["a"])
error(lambda: s[None])
error(lambda: tuple(lst)[1.5])
error(lambda: raw[5])
error(lambda: raw["x"])
error(lambda: lst[1 << 100])
error(lambda: five[0])
error(lambda: nothing[1])
error(lambda: empty[1:2])
print(lst[1 << 100:], lst[-(1 << 100):3], s[: 1 << 200])


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Probe:
    def __getitem__(self, key):
        return key


print(s[Index(2)], lst[Index(1):Index(-1)], (1, 2, 3)[Index(-1)])
p = Probe()
print(p[1], p[1:2], p[:], p[::], p[1:2:3], p[1, 2], p[1:2, 3], p[...], p[()], p[(1,)], p[*(1, 2)], p[*[1], 2:3])
print(p[-1:], p["a":"b"], p[None:None:None])
del lst[::2]
print(lst)
lst[1:1] = "xyz"
print(lst)
lst[:2] = []
print(lst)
lst[::2] = [0, 0]
print(lst)
try:
    lst[::2] = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    lst[0:1] = 5
except TypeError as e:
    print(e)
lst[len(lst):] = [8, 9]
lst[5:2] = ["mid"]
print(lst)

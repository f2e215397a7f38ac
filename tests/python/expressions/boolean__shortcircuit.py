# `and`, `or` and `not` return operands; truth comes from __bool__, then __len__.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(0 or "x", "" or [] or {} or (), 1 and 2, 0 and 1 / 0, [] and 1, "a" and "b" and "c")
print(None or 0 or False, None and 0, 3 or 1 / 0)
for value in [0, 1, -1, 0.0, -0.0, 0.1, "", "0", b"", b"\0", (), (0,), [], [[]], {}, {0: 0}, set(), {0}, None, ...,
              1, range(0), range(1), object, print, lambda: 0]:
    print(bool(value), not value, end=" ")
print()


class Bool:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool", end=" ")
        return self.value


class Length:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        print("len", end=" ")
        return self.value


class Both(Bool):
    def __len__(self):
        print("never")
        return 0


print(bool(Bool(True)), bool(Bool(False)), bool(Length(0)), bool(Length(3)), bool(Both(True)))
if Bool(False) or Bool(True) and not Bool(False):
    print("taken")
print([1 for x in range(3) if Length(x)])
while Bool(False):
    print("never")
else:
    print("else")
error(lambda: bool(Bool(1)))
error(lambda: bool(Bool("x")))
error(lambda: bool(Bool(None)))
error(lambda: bool(Length(-1)))
error(lambda: bool(Length("x")))
error(lambda: bool(Length(1.5)))
error(lambda: bool(Length(1 << 70)))
error(lambda: not Bool(2))
error(lambda: bool(1, 2))
error(lambda: bool(x=1))
print(bool(), all([]), any([]), all([1, "a", [0]]), any([0, "", None]))
x = 0
y = x or (x := 5) and x + 1
print(x, y)
print((not 1) is False, (not 0) is True, not (1 and 0), not 1 or 1)

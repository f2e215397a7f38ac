# bool is an int with two values and its own text.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(True, False, repr(True), str(False), bool(), bool(1), bool([]), True == 1, False == 0, True is (1 == 1), hash(True), hash(False))
print(True + True, True - False, True * 5, True / 2, -True, +True, abs(True), True << 4, True ** 2, True % 2, True // 1, divmod(True, 2), int(True), float(True))
for a in (True, False):
    for b in (True, False):
        print(a, b, a & b, a | b, a ^ b, a and b, a or b, not a, a == b, a < b, a <= b, type(a & b).__name__, type(a | b).__name__, type(a ^ b).__name__)
print(True & 3, True | 2, True ^ 1, type(True & 3).__name__, type(5 & True).__name__, type(1 | False).__name__)
print("%d %s %r %5s|%x" % (True, True, True, True, True), f"{True} {True:d} {True:5} {True!s:>6} {False:b}", "{:>6}|{:<6}|".format(True, False), format(True), format(True, ""), format(True, "5"), format(True, "n"))
error(lambda: format(True, "s"))
print(isinstance(True, int), issubclass(bool, int), type(True), bool.__mro__, bool.__bases__, type(bool))
print([10, 20][True], "ab"[False], (1, 2, 3)[True:], range(5)[True], {1: "int", True: "bool"}, {0: "a", False: "b"}, {True, 1, 1.0}, [True, 1, 1.0].count(1), [False, 0].index(0))
print(sum([True, False, True]), max(True, 0), min(False, -1), sorted([True, False, True]), all([True]), any([False]), bin(True), hex(False), round(True), chr(True + 64), True.bit_length(), True.real, type(True.real).__name__, True.numerator, True.as_integer_ratio(), True.to_bytes(1), bool.from_bytes(b"\x05"), True.conjugate())
error(lambda: bool(1, 2))
error(lambda: bool(x=1))
error(lambda: type("B", (bool,), {}))
error(lambda: True + "a")
error(lambda: True < "a")
yes = True
error(lambda: yes())
error(lambda: yes[0])
error(lambda: True.x)
error(lambda: len(True))
error(lambda: setattr(True, "a", 1))
print(True is bool(5), bool("False"), bool("0"), bool(0.0), bool(None), bool(...), bool(bool), bool(range(0)), bool(range(3, 3)), bool({}.keys()), bool(b""), bool(lambda: 0))
print(int("1") == True, "True" == True, True in [1], 1 in [True], True in {1}, [x for x in (0, 1, "", "a", None) if x is True or not x])
print(not True, not not 5, not [], (not 1) + 1, not 1 == 2, bool(not 0))
x = True
x += 1
print(x, type(x).__name__)
x = True
x &= False
print(x)
x |= 5
print(x)
print(bool.__and__(True, False), bool.__or__(True, 2) , bool.__new__(bool, "x"), bool.__repr__(True), bool.__xor__(True, True), (True).__rand__(False), True.__add__(1), True.__str__())
error(lambda: bool.__and__(1, 2))
error(lambda: bool.__new__(int))
error(lambda: exec("True = 1"))

# Chained comparisons, identity, membership and comparisons between unlike things.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(1 < 2 < 3, 1 < 2 > 1, 3 > 2 > 1 > 0, 1 == 1.0 == True)
print(1 <= 1 < 2 <= 2 != 3)
a = [1]
b = a
print(a is b, a is not b, a is [1], a == [1])
print(None is None, None == 0, None != 0)
print(3 in (1, 2, 3), 3 not in (1, 2, 3), "b" in "abc", "" in "abc", "bc" in "abc", "x" in "abc")
print(b"b" in b"abc", 98 in b"abc", 1 in {1: 2}, 2 in {1: 2}, 2.0 in {2, 3})
print(float("nan") == float("nan"), float("nan") != float("nan"), float("nan") < 1)
nan = float("nan")
print(nan in [nan], [nan] == [nan], (nan,) == (nan,), {1: nan} == {1: nan}, [nan] == [float("nan")])
print((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 9), [] < [0], [1, 2] <= [1, 2])
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a")
print({1} < {1, 2}, {1} < {2}, {1, 2} >= {2}, {1} == frozenset({1}))
print(True == 1, False == 0, True + True, True > False, isinstance(True, int))
print(1 == "1", 1 != "1", [] == (), {} == set(), 0 == 0.0 == False)
error(lambda: 1 < "a")
error(lambda: "a" < 1)
error(lambda: [] < ())
error(lambda: None < None)
error(lambda: {} < {})
error(lambda: {1} < [1])
error(lambda: object() >= 3)
error(lambda: 3 <= object())
error(lambda: 1 in 1)
error(lambda: 1 in "abc")
error(lambda: "a" in b"abc")
error(lambda: 300 in b"abc")
error(lambda: [] in {})
error(lambda: 1 in None)
error(lambda: (1, "a") < (1, 2))
error(lambda: [1, None] > [1, 3])
print((1, "a") < (2, 3), [1, "a"] == [1, 2])

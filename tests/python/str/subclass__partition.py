# partition gives the text itself where the separator does not occur, subclass or not.
class S(str):
    pass


s = S("abc")
for part in s.partition("x"), s.rpartition("x"), s.partition("b"), s.rpartition("b"):
    print([type(p).__name__ for p in part], part)
print(s.partition("x")[0] is s, s.rpartition("x")[2] is s)

x = [1, 2]
print(x)
assert len(x) == 2
assert not x

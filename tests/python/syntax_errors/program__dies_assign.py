# The caret marks the whole target.
a = 1
values = {"é": a, "b": 2}
f(a) + values["é"] = 10

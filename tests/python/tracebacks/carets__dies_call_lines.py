# A call that spans several lines.
def join(*parts, sep):
    return sep.join(parts)


print(join("a", "b", sep="-"))
result = join(
    "first",
    "second",
    3,
    sep=", ",
)

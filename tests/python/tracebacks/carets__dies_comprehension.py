def invert(items):
    return {k: [1 / v for v in vs] for k, vs in items.items()}


print(invert({"a": [1, 2]}))
invert({"a": [1], "b": [4, 0]})

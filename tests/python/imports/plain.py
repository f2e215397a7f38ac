"""A plain module."""
a, b, _c = 1, 2, 3
runs = globals().get("runs", 0) + 1


def f():
    return a, __name__


class K:
    pass

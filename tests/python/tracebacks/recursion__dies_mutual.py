# Two functions in turn: nothing to fold, but a limit that stays small.
import sys

sys.setrecursionlimit(60)


def ping(n):
    return pong(n - 1)


def pong(n):
    if n <= 0:
        raise ValueError("bottom")
    return ping(n - 1)


ping(6)

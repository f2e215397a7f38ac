# Frames, tracebacks and exceptions in cycles.
import gc
import sys

gc.disable()


def own_frame():
    frame = sys._getframe()


gc.collect()
own_frame()
print(gc.collect())


def keeps_exception():
    try:
        raise ValueError("kept")
    except ValueError as e:
        kept = e


keeps_exception()
print(gc.collect() > 0)
print(gc.collect())


class Bad(Exception):
    def __init__(self):
        self.me = self


def raises():
    try:
        raise Bad
    except Bad as e:
        e.other = [e]


raises()
print(gc.collect() > 0, gc.collect())


def context():
    try:
        try:
            raise KeyError(1)
        except KeyError as first:
            raise ValueError(2) from first
    except ValueError as e:
        e.__cause__.later = e


context()
print(gc.collect() > 0, gc.collect())

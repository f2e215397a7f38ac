# A full collection waits until what grew old since the last one is a quarter of what was old then.
import gc


class Node:
    __slots__ = ("other",)

    def __init__(self):
        self.other = None


def full_runs():
    return gc.get_stats()[2]["collections"]


gc.disable()
old = [Node() for _ in range(400_000)]
gc.collect()
gc.enable()
before = full_runs()
more = [Node() for _ in range(60_000)]
print(full_runs() - before)
more += [Node() for _ in range(260_000)]
print(full_runs() - before)

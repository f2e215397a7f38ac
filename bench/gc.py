# The collector's figures, one "name milliseconds" a line. Run by the bench command "gc" in both engines.
import gc
import sys
import time


def milliseconds(act):
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


class Instance:
    def __init__(self, i):
        self.i = i


class Loop:
    def __init__(self):
        self.me = self


def figures():
    gc.disable()
    live = [Instance(i) for i in range(1_000_000)]
    gc.collect()
    print("full", min(milliseconds(gc.collect) for _ in range(5)))
    del live
    times = []
    for _ in range(4):
        for _ in range(1_000_000):
            Loop()
        times.append(milliseconds(gc.collect))
    print("garbage", min(times))
    nested = []
    for _ in range(1000):
        nested = [nested] * 1000
    gc.collect()
    print("lists", min(milliseconds(gc.collect) for _ in range(9)))


def young():
    gc.disable()
    live = [[] for _ in range(10_000_000)]
    gc.collect()
    started = 0.0
    pauses = []

    def told(phase, info):
        nonlocal started
        if phase == "start":
            started = time.perf_counter()
        elif info["generation"] == 0:
            pauses.append((time.perf_counter() - started) * 1000)

    gc.callbacks.append(told)
    gc.enable()
    kept = []
    while len(pauses) < 1000:
        kept.append([])
        if len(kept) > 5000:
            kept = []
    gc.callbacks.clear()
    pauses.sort()
    print("young", pauses[int(len(pauses) * 0.99)])


def beside():
    live = [Loop() for _ in range(1_000_000)]
    endless()
    return live


def endless():
    for _ in range(3_000_000):
        Loop()


{"figures": figures, "young": young, "endless": endless, "beside": beside}[sys.argv[1]]()

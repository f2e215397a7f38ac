# Allocating containers makes collections run by themselves.
import gc

gc.collect()
runs = []


def told(phase, info):
    if phase == "stop":
        runs.append(info["generation"])


gc.callbacks.append(told)
kept = []
while len(runs) < 40:
    kept.append([])
gc.callbacks.remove(told)
young = [g for g in runs if g == 0]
print(len(young) > 30)

# A collection of generation 1 comes after eleven young ones.
gaps = []
since = 0
for g in runs:
    if g == 0:
        since += 1
    else:
        gaps.append(since)
        since = 0
print(set(gaps[1:]), len(gaps) >= 2)
print(2000 * 30 < len(kept) < 2200 * 41)

# Garbage is found without being asked for.
freed = []


class Seen:
    def __init__(self):
        self.me = self

    def __del__(self):
        freed.append(1)


Seen()
n = 0
junk = []
while not freed:
    junk.append([])
    n += 1
print(n <= 2100)

# Callbacks are told of the beginning and the end of each collection.
import gc

gc.disable()
gc.collect()
visits = []


def first(phase, info):
    visits.append((1, phase, dict(info)))


def second(phase, info):
    visits.append((2, phase, dict(info)))


gc.callbacks.append(first)
gc.callbacks.append(second)
gc.collect()
for v in visits:
    print(v)
visits.clear()
gc.collect(0)
gc.collect(1)
print([(n, p, i["generation"]) for n, p, i in visits])
visits.clear()


class Loop:
    def __init__(self):
        self.me = self


for _ in range(7):
    Loop()
gc.collect()
print([i for n, p, i in visits if p == "stop"])
visits.clear()
gc.callbacks.remove(second)
gc.collect()
print([(n, p) for n, p, i in visits])
gc.callbacks.clear()
visits.clear()
gc.collect()
print(visits, gc.callbacks)

# The same dict goes to all callbacks of a phase.
infos = []
gc.callbacks.append(lambda phase, info: info.setdefault("mark", 0))
gc.callbacks.append(lambda phase, info: infos.append(info))
gc.collect()
gc.callbacks.clear()
print([sorted(i) for i in infos])

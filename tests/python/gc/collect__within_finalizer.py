# A collection that is asked for while another one runs does nothing.
import gc

gc.disable()
results = []


class Asks:
    def __init__(self):
        self.me = self

    def __del__(self):
        results.append(gc.collect())
        junk = []
        junk.append(junk)


Asks()
print(gc.collect(), results)
print(gc.collect(), results)


class Direct:
    def __del__(self):
        x = []
        x.append(x)
        del x
        results.append(gc.collect())


results.clear()
Direct()
print(results)


def told(phase, info):
    results.append((phase, gc.collect()))


results.clear()
gc.callbacks.append(told)
gc.collect()
gc.callbacks.remove(told)
print(results)

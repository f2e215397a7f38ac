# Generators in cycles are closed by the collector.
import gc

gc.disable()
log = []


def generator(box):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")


def suspended():
    box = []
    g = generator(box)
    next(g)
    box.append(g)


suspended()
print(gc.collect() > 0, log)
log.clear()


def refers_to_itself():
    def gen():
        try:
            yield 1
        finally:
            log.append("own")
    g = gen()
    next(g)
    holder.append(g)


holder = []
holder.append(holder)
refers_to_itself()
del holder
print(gc.collect() > 0, log)
log.clear()


def never_started():
    def gen(me):
        try:
            yield
        finally:
            log.append("not reached")
    box = []
    g = gen(box)
    box.append(g)


never_started()
gc.collect()
print(log)


# A collection while the generator runs, which holds itself.
def running():
    def gen():
        me.append(gc.collect())
        yield me
    me = []
    g = gen()
    me.append(g)
    print(type(next(g)[1]))


running()
gc.collect()
print(gc.collect())

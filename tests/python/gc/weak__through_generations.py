# Garbage of a young generation that keeps an old object alive: freeing it calls back while the rest is taken apart.
import gc
import _weakref


class Loop:
    def __init__(self, i):
        self.i = i
        self.loop = self


class Detector:
    def __init__(self):
        self.happened = False

        def it_happened(ignored):
            self.happened = True

        self.ref = _weakref.ref(Loop(666), it_happened)


def by_callback():
    c0 = Loop(0)
    gc.collect()
    c1 = Loop(1)
    c1.keeps = c0
    del c0.loop
    c2 = Loop(2)
    c2_ref = _weakref.ref(c2)
    seen = []

    def callback(ignored):
        seen[:] = [c2_ref()]

    c0_ref = _weakref.ref(c0, callback)
    c0 = c1 = c2 = None
    detector = Detector()
    junk = []
    while not detector.happened:
        junk.append([])
    print(len(junk) < 10_000, seen)


def by_finalizer():
    seen = []

    class D(Loop):
        def __del__(self):
            seen[:] = [c2_ref()]

    d0 = D(0)
    gc.collect()
    c1 = Loop(1)
    c1.keeps = d0
    del d0.loop
    c2 = Loop(2)
    c2_ref = _weakref.ref(c2)
    d0 = c1 = c2 = None
    detector = Detector()
    junk = []
    while not detector.happened:
        junk.append([])
    print(len(junk) < 10_000, seen)


def disabled():
    detector = Detector()
    gc.disable()
    junk = []
    while not detector.happened and len(junk) < 10_000:
        junk.append([])
    print(len(junk))
    gc.enable()


by_callback()
gc.set_threshold(1000, 0, 0)
by_finalizer()
disabled()

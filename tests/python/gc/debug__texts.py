# What is written to stderr, with numbers replaced.
import gc
import sys

gc.disable()
gc.collect()


class Catcher:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


def masked(text):
    out = []
    skipping = False
    for c in text:
        if c.isdigit():
            if not skipping:
                out.append("N")
            skipping = True
        elif skipping and c in "xabcdef.":
            pass
        else:
            skipping = False
            out.append(c)
    return "".join(out)


class Loop:
    def __init__(self):
        self.me = self


def collect_with(flags, generation=2):
    catcher = Catcher()
    l = []
    l.append(l)
    Loop()
    del l
    stderr, sys.stderr = sys.stderr, catcher
    gc.set_debug(flags)
    found = gc.collect(generation)
    gc.set_debug(0)
    sys.stderr = stderr
    print(found)
    text = masked("".join(catcher.parts))
    print("\n".join(sorted(text.split("\n"))))


collect_with(gc.DEBUG_STATS)
collect_with(gc.DEBUG_STATS, 0)
collect_with(gc.DEBUG_COLLECTABLE)
collect_with(gc.DEBUG_UNCOLLECTABLE)
collect_with(0)

# What callbacks raise goes to sys.unraisablehook; pending exceptions are left alone.
import sys
from _weakref import ref, proxy


class C:
    pass


class Boom(Exception):
    pass


reports = []


def hook(args):
    reports.append((args.exc_type.__name__, str(args.exc_value), args.err_msg, args.object, type(args.exc_traceback).__name__))


def fail(r):
    raise Boom("in callback")


sys.unraisablehook = hook
o = C()
r = ref(o, fail)
del o
name, text, message, where, traceback = reports.pop()
print(name, text, message, where is fail, traceback, reports)
o = C()
refs = [ref(o, fail), ref(o, lambda r: print("after a failure")), ref(o, fail), proxy(o, fail), ref(o, 5)]
del o
print([(n, t) for n, t, *_ in reports])
reports.clear()
data = {}


def remove(k):
    print("removing", len(data), sys.exception())
    del data[k]


def encapsulate():
    f = lambda: ()
    data[ref(f, remove)] = None
    raise Boom("outer")


for _ in range(2):
    try:
        encapsulate()
    except Boom as e:
        print("caught", e, e.__context__, len(data))
        del e


def held():
    o = C()
    r = ref(o, fail)
    try:
        raise Boom("handled")
    except Boom:
        del o
        print("still handling", sys.exception())


held()
print([(n, t) for n, t, *_ in reports])
reports.clear()
o = C()
r = ref(o, sys.exit)
del o
print([n for n, *_ in reports])
reports.clear()


def broken_hook(args):
    raise Boom("in hook")


# The default hook writes to sys.stderr.
class Writer:
    text = ""

    def write(self, text):
        Writer.text += text

    def flush(self):
        pass


sys.unraisablehook = sys.__unraisablehook__
sys.stderr = Writer()
o = C()
r = ref(o, fail)
del o
lines = Writer.text.splitlines()
print(lines[0].partition(" at 0x")[0], lines[1], lines[-1])
Writer.text = ""
o = C()
r = ref(o, 5)
del o
print([line for line in Writer.text.splitlines() if "File" not in line])

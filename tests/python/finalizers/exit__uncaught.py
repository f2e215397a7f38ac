# An uncaught exception keeps its frames until the end; SystemExit does not.
import atexit
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def f():
    local = D("local of the failing function")
    raise ValueError("uncaught")


atexit.register(lambda: print("atexit sees", type(sys.last_exc).__name__, sys.last_value, sys.last_type.__name__, sys.last_traceback is not None))
name = D("global")
sys.stderr = None
f()

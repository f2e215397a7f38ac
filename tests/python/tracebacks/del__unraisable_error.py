# An exception in __del__ is reported on stderr, and the program goes on.
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError("cannot delete " + self.name)

    def __repr__(self):
        return "<Noisy>"


def hook(info):
    print("hook:", info.exc_type.__name__, info.exc_value, info.err_msg, info.object is Noisy.__del__)


sys.unraisablehook = hook
n = Noisy("a")
del n
Noisy("b")
print("went on")

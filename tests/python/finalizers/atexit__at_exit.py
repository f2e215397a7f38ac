# At the end: atexit, then the names of __main__, with everything still there for finalizers.
import atexit
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "helper:", helper and helper(), "finalizing:", sys and sys.is_finalizing())


def helper():
    return "works"


a = D("a")
_private = D("_private")
later = [D("in a list"), D("in a list, second")]
b = D("b")
b.child = D("child of b")


@atexit.register
def first():
    print("atexit first; a is there:", a.name)


@atexit.register
def second():
    print("atexit second")
    global late
    late = D("made at exit")


print("end of program")

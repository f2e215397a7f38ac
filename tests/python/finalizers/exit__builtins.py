# What a program puts into builtins or sys goes late, but it goes.
import builtins
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        sys.__stdout__.write(f"del {self.name}\n") if sys and sys.__stdout__ else None


builtins.mine = D("in builtins")
builtins._ = D("in builtins._")
sys.last_exc = D("in sys.last_exc")
sys.argv = D("in sys.argv")
sys.path = [D("in sys.path")]
here = D("in main")


class Writer:
    def write(self, text):
        return sys.__stdout__.write(text)

    def flush(self):
        pass

    def __del__(self):
        sys.__stdout__.write("del writer\n")


sys.stdout = Writer()
del builtins.len
print("end")

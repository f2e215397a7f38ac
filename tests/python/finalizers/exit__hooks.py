# The order of the hooks when a program ends by an exception whose hook fails too.
import atexit
import sys


class Writer:
    lines = []

    def write(self, text):
        Writer.lines += text.splitlines()

    def flush(self):
        pass


def hook(type, value, traceback):
    print("hook", type.__name__, value, traceback.tb_frame.f_code.co_name)
    raise KeyError("the hook fails")


def show():
    print([line for line in Writer.lines if "File" not in line and "^" not in line])


atexit.register(show)
sys.stderr = Writer()
sys.excepthook = hook
raise ValueError("original")

import sys


def hook(kind, value, tb):
    print("custom hook:", kind.__name__, value, tb.tb_lineno)


sys.excepthook = hook


def f():
    raise LookupError("seen by the hook")


f()

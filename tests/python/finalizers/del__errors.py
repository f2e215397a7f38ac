# What finalizers raise is reported by sys.unraisablehook, with the finalizer as the object.
import sys

reports = []


def hook(u):
    where = u.object if isinstance(u.object, str) else getattr(u.object, "__qualname__", repr(u.object))
    line = u.exc_traceback and u.exc_traceback.tb_lineno
    reports.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, where, line, len(u), u[0] is u.exc_type))


sys.unraisablehook = hook


class D:
    def __init__(self, e):
        self.e = e

    def __del__(self):
        raise self.e


def go(e):
    d = D(e)
    del d
    print(reports)
    reports.clear()


go(ValueError("a"))
go(KeyError("k"))
go(SystemExit(3))
go(KeyboardInterrupt())
go(StopIteration(1))
go(5)


class NoDel:
    __del__ = None


NoDel()
print(reports)
reports.clear()


class Wrong:
    __del__ = 5


Wrong()
print(reports)
reports.clear()


class Arguments:
    def __del__(self, more):
        pass


Arguments()
print(reports)
reports.clear()


class Static:
    @staticmethod
    def __del__():
        print("static __del__")


Static()


class OfClass:
    @classmethod
    def __del__(cls):
        print("class __del__", cls.__name__)


OfClass()
o = OfClass()
o.__del__ = lambda: print("not from the instance")
del o


class Late:
    pass


o = Late()
Late.__del__ = lambda self: print("__del__ added later")
del o
o = Late()
del Late.__del__
del o
print("no __del__ any more")


class Base:
    def __del__(self):
        print("Base.__del__", type(self).__name__)


class Child(Base):
    def __del__(self):
        print("Child.__del__")
        super().__del__()


class Grandchild(Child):
    pass


Grandchild()


class Property:
    @property
    def __del__(self):
        raise LookupError("no __del__ to be had")


Property()
print(reports)
reports.clear()


def default():
    "The hook itself fails, is None, or is gone."

    class Writer:
        text = ""

        def write(self, text):
            Writer.text += text

        def flush(self):
            pass

    def failing(u):
        raise ValueError("hook failed")

    sys.stderr = Writer()
    for h in failing, None, "gone", 5, sys.__unraisablehook__:
        sys.unraisablehook = h
        if h == "gone":
            del sys.unraisablehook
        d = D(ValueError("reported"))
        del d
        lines = Writer.text.splitlines()
        print([line.partition(" at 0x")[0] for line in lines if "File" not in line])
        Writer.text = ""
    for e in ValueError(), NoStr(), type("Nested", (Exception,), {"__module__": "other"})("n"), type("Odd", (Exception,), {"__module__": 5})("o"):
        d = D(e)
        del d
        print(Writer.text.splitlines()[-1])
        Writer.text = ""
    sys.stderr = None
    d = D(ValueError("nowhere to go"))
    del d
    sys.stderr = sys.__stderr__


class NoStr(Exception):
    def __str__(self):
        raise ValueError("no text")


default()
try:
    sys.unraisablehook(5)
except TypeError as e:
    print(e)

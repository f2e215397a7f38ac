# Exception groups: making, splitting and showing them.
eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [OSError(2, "x"), ValueError(3)])])
print(eg, repr(eg), eg.message, eg.exceptions, type(eg).__mro__, eg.args)
m, r = eg.split(ValueError); print(repr(m), repr(r))
print(repr(eg.subgroup(lambda e: isinstance(e, OSError))), eg.subgroup(KeyError), eg.split((TypeError, OSError)))
print(type(BaseExceptionGroup("a", [ValueError()])), type(BaseExceptionGroup("a", [KeyboardInterrupt()])))
for f in (lambda: ExceptionGroup("a"), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", [1]), lambda: ExceptionGroup("a", 5), lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: eg.split(5), lambda: eg.split(int), lambda: setattr(eg, "message", 1), lambda: ExceptionGroup("a", [ValueError()], x=1), lambda: ExceptionGroup("a", {ValueError()}), lambda: eg.split(lambda e: 1/0), lambda:eg.derive([]), lambda: eg.split((ValueError, 5))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
class Bad(ExceptionGroup):
    def derive(self, excs): return 5
class E2(BaseExceptionGroup, KeyError): pass
try: E2("x", [KeyboardInterrupt()])
except TypeError as e: print(e)
g = MyGroup("mine", [ValueError(1), KeyError(2)]); g.add_note("a note")
print(repr(g.split(ValueError)), g.split(ValueError)[0].__notes__, g.split(KeyError)[1].__notes__ is g.__notes__)
try: Bad("b", [ValueError(), KeyError()]).split(KeyError)
except TypeError as e: print(e)
print(ExceptionGroup[int], issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception))
import sys
def a():
    raise ValueError("leaf")
def b():
    excs = []
    for f in (a, lambda: 1/0, lambda: {}["k"]):
        try: f()
        except Exception as e:
            excs.append(e)
    try:
        raise ExceptionGroup("sub", excs[:2])
    except ExceptionGroup as e: excs.append(e)
    excs[-1].add_note("note on\ntwo lines")
    raise ExceptionGroup("top", excs) from KeyError("cause")
try: b()
except ExceptionGroup as e: sys.excepthook(type(e), e, e.__traceback__)
def deep(n):
    return ExceptionGroup(f"level {n}", [deep(n-1)]) if n else ValueError("deep")
sys.excepthook(ExceptionGroup, deep(14), None)
sys.excepthook(ExceptionGroup, ExceptionGroup("wide", [ValueError(i) for i in range(17)]), None)
sys.excepthook(ExceptionGroup, ExceptionGroup("wide", [ValueError(i) for i in range(16)]), None)
sys.excepthook(ExceptionGroup, ExceptionGroup("w", [ExceptionGroup("x", [ValueError("a\nb")]), ExceptionGroup("y", [ValueError("")])]), None)
try:
    try: b()
    except ExceptionGroup: 1/0
except ZeroDivisionError as e: sys.excepthook(type(e), e, e.__traceback__)
d = ValueError()
for i in range(3000): d = ExceptionGroup("x", [d])
try: d.split(KeyError); print("fine")
except RecursionError as e: print(e)
b()

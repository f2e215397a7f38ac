# Registering, taking back, clearing and running by hand.
import atexit
import sys


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


def f(*a, **k):
    print("f", a, k)


reports = []
sys.unraisablehook = lambda u: reports.append((u.exc_type.__name__, str(u.exc_value), u.err_msg.partition(" at 0x")[0], u.object))
attempt(atexit.register)
attempt(atexit.register, 5)
attempt(atexit.register, func=print)
attempt(atexit.unregister)
attempt(atexit._clear, 1)
print(atexit._ncallbacks(), atexit.register(f, 1, x=2) is f, atexit._ncallbacks())
atexit.register(f)
atexit.register(f, 2)
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(f, "kept")
atexit.register(print, "to be taken back")
atexit.unregister(print)
atexit.unregister(print)
atexit.unregister(5)
atexit._run_exitfuncs()


def fail():
    raise ValueError("failed")


def leave():
    raise SystemExit(5)


def register_more():
    atexit.register(f, "too late")
    print("registered", atexit._ncallbacks())


atexit.register(fail)
atexit.register(f, "after a failure")
atexit.register(register_more)
atexit.register(leave)
print(atexit._run_exitfuncs(), atexit._ncallbacks())
print(reports)


class Equal:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def __call__(self):
        print("called", self.answer)


for answer in True, False, ValueError("no comparing"):
    atexit.register(Equal(answer))
    attempt(atexit.unregister, 5)
    atexit._run_exitfuncs()


def clear():
    print("clearing")
    atexit._clear()


atexit.register(f, "cleared before its turn")
atexit.register(clear)
atexit._run_exitfuncs()


def take_back():
    print("taking back")
    atexit.unregister(f)


atexit.register(f, "taken back before its turn")
atexit.register(take_back)
atexit._run_exitfuncs()
rounds = 0


def again():
    global rounds
    rounds += 1
    print("again", rounds)
    if rounds < 3:
        atexit._run_exitfuncs()
    print("out")


atexit.register(f, "once")
atexit.register(again)
atexit._run_exitfuncs()
import atexit as first

del sys.modules["atexit"]
import atexit as second

print(first is second)
first.register(print, "through the first copy")
second.register(print, "through the second copy")


class D:
    def __del__(self):
        print("argument freed")


atexit.register(lambda d: print("finalizing:", sys.is_finalizing()), D())

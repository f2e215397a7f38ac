# Audit hooks hear events, may refuse what they stand for, and stay to the end.
import sys
import time

log = []


def hook(event, args):
    log.append((event, args))


print(sys.audit("nobody", 1, 2), log, sys.audit(1))
print(sys.addaudithook(hook), log)
sys.audit("event", 1, "two", [3])
sys.audit("plain")
print(log)
log.clear()


def names():
    heard = [event for event, args in log]
    log.clear()
    return heard


refused = None


def strict(event, args):
    if event == refused:
        raise error("refused " + event)


error = ValueError
sys.addaudithook(strict)
print(names())
refused = "boom"
try:
    sys.audit("boom")
except ValueError as e:
    print(e)
print(names())

# Another hook may be refused: silently by an ordinary exception.
refused = "sys.addaudithook"
error = OSError
print(sys.addaudithook(print))
error = KeyboardInterrupt
try:
    sys.addaudithook(print)
except KeyboardInterrupt as e:
    print("not silently:", e)
refused = None
names()
sys.audit("not printed")
print(names())

# What the interpreter itself raises.
code = compile("1 + 1", "file", "eval")
print(log)
log.clear()
eval(code)
print(len(log), log[0][0], log[0][1][0] is code)
log.clear()
exec("x = 3")
print(log[0], names())
eval(b" 5")
print(log[0], names())
n = id(hook)
print(log == [("builtins.id", (n,))])
log.clear()
print(sys._getframe() is log[0][1][0], names())
time.sleep(0)
print(log)
log.clear()
sys._current_frames()
sys._current_exceptions()
print(names())
sys.set_asyncgen_hooks(print, len)
sys.set_asyncgen_hooks(None, None)
print(names())
replaced = hook.__code__.replace(co_name="other")
print([args[1:6] for event, args in log if event == "code.__new__"] == [(__file__, "other", 2, 0, 0)], len(names()) > 0)
try:
    import there_is_no_such_module
except ImportError:
    print([args[0] for event, args in log if event == "import"], log[0][1][2] == sys.path)
log.clear()
error, refused = RuntimeError, "compile"
try:
    compile("2", "g", "eval")
except RuntimeError as e:
    print(e)
refused = "exec"
try:
    exec("print('never')")
except RuntimeError as e:
    print(e)
refused = None
names()

for bad in [(), (1,), (None,)]:
    try:
        sys.audit(*bad)
    except TypeError as e:
        print(e)
try:
    sys.addaudithook()
except TypeError as e:
    print(e)
sys.addaudithook(hook=5)
try:
    sys.audit("z")
except TypeError as e:
    print(e)

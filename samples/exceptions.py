"""An exception carries its traceback, and the traceback its frames; when it is handled, all of them go."""


class Held:
    def __del__(self):
        print("   the frame of work() is gone")


def work():
    held = Held()
    raise ValueError("something went wrong")


try:
    work()
except ValueError as error:
    print("caught:", error)
    tb = error.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print("raised in", tb.tb_frame.f_code.co_name, "which still holds", sorted(tb.tb_frame.f_locals))
    del tb
print("handled; the name is deleted:", "error" not in globals())

try:
    try:
        {}["key"]
    except KeyError as missing:
        raise LookupError("no such story") from missing
except LookupError as e:
    print(repr(e), "because of", repr(e.__cause__))


def tidy():
    try:
        return "the value"
    finally:
        print("finally runs before the value arrives")


print(tidy())

# sys.excepthook may be replaced; the exit code stays 1.
import sys

print(sys.__excepthook__ is sys.excepthook)


def handled():
    try:
        raise ValueError("shown by hand")
    except ValueError as e:
        sys.stdout.write("by hand: %r\n" % e)
        return sys.exc_info()


info = handled()
print(info[0].__name__, info[1].args, info[2].tb_frame.f_code.co_name)
info = None

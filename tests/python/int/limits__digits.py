# The limit on converting between decimal text and integers.
import sys


def error(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(sys.get_int_max_str_digits())
limit = sys.get_int_max_str_digits()
error(lambda: int("1" * limit))
error(lambda: int("1" * (limit + 1)))
error(lambda: int("-" + "1" * (limit + 1)))
error(lambda: int("1_" * limit + "1"))
error(lambda: str(10 ** (limit - 1)))
error(lambda: str(10 ** limit))
error(lambda: repr(-10 ** limit))
error(lambda: "%d" % (10 ** limit))
error(lambda: f"{10 ** limit}")
error(lambda: format(10 ** limit, ","))
error(lambda: print(10 ** limit, end=""))
error(lambda: hex(10 ** limit))
error(lambda: int("f" * 10000, 16))
error(lambda: int("1" * 10000, 2))
error(lambda: int("1" * 10000, 32))
error(lambda: int("1" * 10000, 7))
error(lambda: eval("1" * (limit + 1)))
error(lambda: float("1" * 10000))
error(lambda: len(str(2 ** 14000)))
sys.set_int_max_str_digits(1000)
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
error(lambda: int("1" * 1001))
error(lambda: str(10 ** 1000))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)), int("9" * 5000) == 10 ** 5000 - 1)
x = 3 ** 20000
s = str(x)
print(len(s), s[:10], s[-10:], int(s) == x)
error(lambda: sys.set_int_max_str_digits(639))
error(lambda: sys.set_int_max_str_digits(-1))
error(lambda: sys.set_int_max_str_digits("x"))
sys.set_int_max_str_digits(640)
error(lambda: int("1" * 641))
error(lambda: int("1" * 640))

# time: only what does not depend on when the test runs.
import time


def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


a = time.time()
b = time.time()
print(type(a).__name__, a <= b, a > 1600000000, type(time.time_ns()).__name__, time.time_ns() // 10 ** 9 - int(a) in (0, 1))
for f in (time.perf_counter, time.monotonic, time.process_time):
    x = f()
    y = f()
    print(f.__name__, type(x).__name__, 0 <= x <= y)
for f in (time.perf_counter_ns, time.monotonic_ns, time.process_time_ns):
    x = f()
    print(f.__name__, type(x).__name__, x <= f())
start = time.perf_counter()
print(time.sleep(0.02), time.sleep(0))
print(time.perf_counter() - start >= 0.02, time.perf_counter() - start < 5)
error(lambda: time.sleep(-1))
error(lambda: time.sleep("x"))
error(lambda: time.sleep())
error(lambda: time.time(1))
t = time.gmtime(0)
print(t, t.tm_year, t[0], t[:3], len(t), t.tm_wday, t.tm_yday, t.tm_isdst, type(t).__name__, tuple(t))
print(tuple(time.gmtime(1700000000)), tuple(time.gmtime(951782400)), tuple(time.gmtime(-1)), tuple(time.gmtime(1e9)), tuple(time.gmtime(4102444800.9)))
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1700000000)), time.strftime("%j %a %b %A %B %y %d %I %p %w %%", time.gmtime(86400 * 45)))
print(time.asctime(time.gmtime(0)), time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)).tm_min)
error(lambda: time.struct_time((1, 2)))
error(lambda: t.missing)

# Clocks by number, those of Linux among them; setting one that cannot be set.
import time

if hasattr(time, "CLOCK_BOOTTIME"):
    print(time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME, time.CLOCK_TAI)
    for clock in (time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME, time.CLOCK_TAI):
        first = time.clock_gettime_ns(clock)
        second = time.clock_gettime_ns(clock)
        print(0 < first <= second, abs(time.clock_gettime(clock) - second / 1e9) < 5, 0 < time.clock_getres(clock) <= 1)
    print(time.clock_gettime(time.CLOCK_BOOTTIME) >= time.clock_gettime(time.CLOCK_MONOTONIC) - 1)


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "errno", None))


attempt(time.clock_gettime, 12345)
attempt(time.clock_gettime_ns, 12345)
attempt(time.clock_getres, 12345)
attempt(time.clock_settime, 12345, 1)
attempt(time.clock_settime, 12345, 1.5)
attempt(time.clock_settime_ns, 12345, 1)
attempt(time.clock_settime_ns, 12345, -1)
attempt(time.clock_settime, 1, "x")
attempt(time.clock_settime_ns, 1, "x")
attempt(time.clock_settime_ns, 1, 1.5)
attempt(time.clock_settime, "a", 1)
attempt(time.clock_settime, 1)
attempt(time.clock_settime, 1, float("nan"))
attempt(time.clock_settime, 1, 1e300)
attempt(time.pthread_getcpuclockid, "x")
import _thread
clock = time.pthread_getcpuclockid(_thread.get_ident())
print(type(clock), time.clock_gettime(clock) >= 0)

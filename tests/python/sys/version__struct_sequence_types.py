# The types of struct sequences: attributes, calls, copies with other fields.
import sys
import time


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


infos = [sys.version_info, sys.flags, sys.float_info, sys.int_info, sys.hash_info, sys.thread_info, time.gmtime(0), sys.get_asyncgen_hooks()]
for value in infos:
    T = type(value)
    print(T.__name__, T.__module__, T.n_fields, T.n_sequence_fields, T.n_unnamed_fields, T.__match_args__, value.n_fields == len(value))
    print(T.__replace__.__text_signature__, T.__reduce__.__text_signature__, "__new__" in T.__dict__)
    for args, kw in [((), {}), (((),), {}), ((range(T.n_fields),), {}), ((range(T.n_sequence_fields),), {}), ((range(100),), {}),
                     ((5,), {}), ((range(T.n_fields), {}), {}), ((range(T.n_fields), 3), {}), ((range(T.n_fields), {"a": 1}), {}),
                     ((range(T.n_fields),), {"foo": 1}), ((), {"sequence": range(T.n_fields), "dict": {}}), ((1, 2, 3), {}),
                     ((range(9), {"tm_zone": "x"}), {}), ((range(9), {"tm_zone": "x", "b": 1}), {}), ((range(10), {"tm_zone": "x"}), {})]:
        attempt(T, *args, **kw)
attempt(lambda: time.struct_time(range(9), dict={"tm_gmtoff": 5}).tm_gmtoff)
attempt(lambda: time.struct_time(range(9), dict={"tm_gmtoff": 5}).tm_zone)

for value in (sys.int_info, time.gmtime(0), sys.get_asyncgen_hooks()):
    attempt(value.__reduce__)
    made, arguments = value.__reduce__()
    print(made(*arguments) == value, type(made(*arguments)) is type(value))
    attempt(value.__replace__)
    attempt(value.__replace__, 1)
    attempt(value.__replace__, foo=1)
    attempt(value.__replace__, foo=1, bar=2)
    attempt(value.__replace__, tm_year=5, bits_per_digit=1)
    attempt(value.__replace__, tm_year=5)
    attempt(lambda: value.__replace__(tm_zone="x").tm_zone)
    attempt(value.__replace__, bits_per_digit=7)
    attempt(value.__replace__, firstiter=[1])
    attempt(type(value), value)
    print(value.__replace__() == value, value.__replace__() is value)

try:
    class Own(time.struct_time):
        pass
except TypeError as e:
    print(e)
try:
    type(sys.flags).n_fields = 3
except TypeError as e:
    print(e)
match time.gmtime(0):
    case time.struct_time(year, month, hour=0):
        print("no")
    case time.struct_time(year, month, tm_hour=0):
        print(year, month)
cycle = []
cycle.append(sys.int_info.__replace__(bits_per_digit=cycle))
print(cycle[0])
del cycle

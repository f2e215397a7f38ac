# Tuples begin tracked; a collection lets those go that can be in no cycle.
import gc

gc.disable()


class Any:
    pass


def check(*make):
    t = tuple(list(make))
    first = gc.is_tracked(t)
    gc.collect()
    gc.collect()
    gc.collect()
    print(first, gc.is_tracked(t))


check(1, 2, 3)
check(1.5, "a", b"b", None, True, ...)
check(int, object)
check(range(3), len.__name__)
check(1, [])
check(1, {})
check(set(), 1)
check(Any())
check(Any)
check(len)
check(tuple(list([1, 2])))
check(tuple([1, tuple([2, tuple([3, tuple([4])])])]))
check(tuple([1, tuple([2, []])]))
check(slice(1))
check((1 << 80, 2j))
print(gc.is_tracked(()), gc.is_tracked((1, 2)), gc.is_tracked(tuple([1])))


class Sub(tuple):
    pass


s = Sub([1, 2])
gc.collect()
print(gc.is_tracked(s))

# Young collections let tuples go too.
t = tuple([1, 2])
print(gc.is_tracked(t))
gc.collect(0)
print(gc.is_tracked(t))

# A tuple that is still being made, seen by its own items.
seen = []


def items():
    yield 1
    gc.collect()
    yield 2
    seen.append(any(type(o) is tuple and None in [o] for o in gc.get_objects(0)))


t = tuple(items())
print(t, seen)

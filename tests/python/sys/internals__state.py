# Small things of sys that tools ask for.
import sys


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


print(sys._xoptions, repr(sys.abiflags), sys._home, repr(sys._framework), len(sys._git), sys.flags.gil)
print(sys._clear_type_cache(), sys._clear_internal_caches(), sys._is_gil_enabled())

frames = sys._current_frames()
print(len(frames), list(frames.values())[0] is sys._getframe(), list(map(type, frames)))
print(list(sys._current_exceptions().values()))
try:
    raise OSError("now")
except OSError as e:
    print(list(sys._current_exceptions().values())[0] is e, sys._current_exceptions().keys() == frames.keys())
del frames

before = sys.getunicodeinternedsize()
kept = [sys.intern("a very own name %d" % i) for i in range(100)]
print(sys.getunicodeinternedsize() - before >= 100, sys.getunicodeinternedsize(_only_immortal=True) >= 0)
attempt(sys.getunicodeinternedsize, 1)

attempt(sys.call_tracing, max, (1, 2))
attempt(sys.call_tracing, max, [1])
attempt(sys.call_tracing, max, None)
attempt(sys.call_tracing, 1)
attempt(sys.call_tracing, 1, ())

show = lambda: print(sys.get_asyncgen_hooks())
show()
attempt(sys.set_asyncgen_hooks, 1)
attempt(sys.set_asyncgen_hooks, finalizer=1)
attempt(sys.set_asyncgen_hooks, print, 1)
show()
attempt(sys.set_asyncgen_hooks, print, len)
show()
attempt(sys.set_asyncgen_hooks, None)
show()
attempt(sys.set_asyncgen_hooks)
show()
attempt(sys.set_asyncgen_hooks, finalizer=None)
show()
attempt(sys.set_asyncgen_hooks, 1, 2, 3)
attempt(sys.set_asyncgen_hooks, foo=3)
hooks = sys.get_asyncgen_hooks()
print(hooks.firstiter, hooks.finalizer, len(hooks), type(hooks).__name__, hooks == (None, None))
# A hook that is still set at the end is given up there.
sys.set_asyncgen_hooks(lambda g: kept, finalizer=lambda g: hooks)

attempt(sys.get_coroutine_origin_tracking_depth)
attempt(sys.set_coroutine_origin_tracking_depth, -1)
attempt(sys.set_coroutine_origin_tracking_depth, "a")
attempt(sys.set_coroutine_origin_tracking_depth, 3)
attempt(sys.get_coroutine_origin_tracking_depth)
attempt(sys.set_coroutine_origin_tracking_depth, depth=0)

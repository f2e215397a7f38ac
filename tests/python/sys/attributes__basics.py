# What sys tells about the running program.
import sys


def error(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ":", e)


print(sys.argv, sys.version_info[:2], sys.version_info.major, sys.version_info.minor, sys.version_info >= (3, 13), sys.version_info.releaselevel, len(sys.version_info), sys.version.startswith("3.13"), hex(sys.hexversion >> 16))
print(type(sys.path).__name__, isinstance(sys.path[0], str), type(sys.modules).__name__, "sys" in sys.modules, "builtins" in sys.modules, "__main__" in sys.modules, sys.modules["sys"] is sys, sys.modules["__main__"].__name__)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform in ("linux", "darwin", "win32"), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_repr_style, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.int_info.bits_per_digit, sys.api_version > 1000)
print(sys.getrecursionlimit(), type(sys.stdin).__name__, sys.stdout.encoding.lower(), sys.stderr.fileno(), sys.stdout.fileno(), sys.stdin.fileno(), sys.stdout.name, sys.stdin.name, sys.stderr.name, sys.stdout.mode, sys.stdin.mode, sys.stdout.writable(), sys.stdin.readable(), sys.stdout.closed)
print(sys.flags.optimize, sys.flags.debug, sys.flags.inspect, sys.flags.verbose, sys.flags.utf8_mode in (0, 1), sys.dont_write_bytecode in (True, False), sys.implementation.version[:2], type(sys.implementation.name).__name__, sys.copyright != "", type(sys.executable).__name__, sys.prefix == sys.base_prefix)
old = sys.getrecursionlimit()
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.setrecursionlimit(old)
error(lambda: sys.setrecursionlimit(0))
error(lambda: sys.setrecursionlimit(-5))
error(lambda: sys.setrecursionlimit("x"))
error(lambda: sys.setrecursionlimit(1 << 40))
error(lambda: sys.exit(3))
error(lambda: sys.exit())
error(lambda: sys.exit("text"))
error(lambda: sys.exit(1, 2))
error(lambda: sys.intern(5))
error(lambda: sys.nothing)
error(lambda: sys.getrefcount())
error(lambda: sys.getsizeof())
a = "".join(["inter", "ned text"])
b = "".join(["interned", " text"])
print(a is b, sys.intern(a) is sys.intern(b), sys.intern("abc") == "abc", sys.is_finalizing(), sys.getsizeof(0) > 0, sys.getsizeof([1] * 100) > sys.getsizeof([]), sys.getsizeof("a" * 1000) > sys.getsizeof("a" * 50) + 900, sys.getsizeof("😀" * 300) > sys.getsizeof("é" * 300) + 800)


class Sized:
    def __sizeof__(self): return 1000


class BadSized:
    def __sizeof__(self): return "x"


class NegSized:
    def __sizeof__(self): return -1


print(sys.getsizeof(Sized()) >= 1000)
error(lambda: sys.getsizeof(BadSized()))
error(lambda: sys.getsizeof(NegSized()))
print(sys.getsizeof(BadSized(), "default"))
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
print(sys.exc_info())
f = sys._getframe()
print(f.f_code.co_name, f.f_globals is globals(), f.f_back, f.f_lineno, f.f_locals is globals() or type(f.f_locals).__name__, f.f_builtins["len"] is len, f.f_trace)
f = None


def caller_name():
    return sys._getframe(1).f_code.co_name


def named():
    return caller_name()


print(named(), caller_name())
error(lambda: sys._getframe(100))
error(lambda: sys._getframe("x"))
shown = []
sys.displayhook, saved = shown.append, sys.displayhook
exec(compile("1 + 1", "f", "single"))
exec(compile("'text'", "f", "single"))
sys.displayhook = saved
print(shown)
exec(compile("5 * 5", "f", "single"))
import builtins
print(builtins._)
sys.displayhook(None)
sys.displayhook([1])
print(builtins._, sys.__displayhook__ is sys.displayhook, sys.__stdout__ is sys.stdout)
for name in ("argv", "path", "modules", "stdin", "stdout", "stderr", "exit", "getrefcount", "getsizeof", "intern", "maxsize", "byteorder", "platform", "version", "version_info", "implementation", "exc_info", "executable", "getrecursionlimit", "setrecursionlimit", "builtin_module_names", "meta_path", "path_hooks", "path_importer_cache", "warnoptions", "orig_argv", "thread_info", "stdlib_module_names", "float_info", "int_info", "hash_info", "flags", "excepthook", "displayhook", "unraisablehook", "getdefaultencoding", "getswitchinterval"):
    if not hasattr(sys, name):
        print("missing", name)
print("sys" in sys.builtin_module_names, "builtins" in sys.builtin_module_names, type(sys.builtin_module_names).__name__, isinstance(sys.stdlib_module_names, frozenset), "os" in sys.stdlib_module_names)

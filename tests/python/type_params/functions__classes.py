# Type parameters of functions, classes and aliases.
def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, value: T): self.value = value
    def get(self) -> T: return self.value
    def map[U](self, f) -> "Box[U]": return Box(f(self.value))


class Pair[A, B: int](Box[A]):
    pass


def bounded[T: (int, str), *Ts, **P](x: T, *args: *Ts) -> T:
    return x


type Alias = int | str
type Generic[K, V] = dict[K, list[V]]
type Lazy = undefined_name | int
print(first([1, 2]), Box(5).get(), Box(2).map(lambda v: v + 1).value, bounded("a", 1))
print(first.__type_params__, Box.__type_params__, Pair.__type_params__, bounded.__type_params__)
T, = first.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, Pair.__type_params__[1].__bound__, bounded.__type_params__[0].__constraints__, repr(T), type(T).__name__)
print(Alias, Alias.__name__, Alias.__value__, Generic.__type_params__, Generic[int, str], type(Alias).__name__)
try:
    Lazy.__value__
except NameError as e:
    print(e)
undefined_name = float
print(Lazy.__value__)
print(Box.__orig_bases__, Pair.__orig_bases__, Box.__mro__[1].__name__, Pair.__parameters__)
print(Box[int], Box[int]("x").get(), Pair[int, bool])


def outer[T]():
    def inner(): return T
    class Local:
        t = T
    return inner() is T, Local.t is T


print(outer())
for source in ["def f[T, T](): pass", "class A[]: pass", "def f[T]() -> (yield): pass", "type X = (yield)", "type 1 = 2", "def f[T: (yield)](): pass", "type X[T = int] = T", "def f[*T = 1](): pass", "def f[T = int, U](): pass", "type = 5; print(type)"]:
    try:
        exec(compile(source, "s", "exec"), {"print": print})
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), e.msg, e.offset)
type = 5
print(type)
del type

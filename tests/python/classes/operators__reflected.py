# Binary operators: normal, reflected, subclass priority, NotImplemented and the words of failure.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


names = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split()


def make(label, normal=True, reflected=True, answer=True, base=object):
    ns = {}
    for n in names:
        if normal:
            ns["__%s__" % n] = lambda self, other, n=n: ("%s.%s" % (label, n)) if answer else NotImplemented
        if reflected:
            ns["__r%s__" % n] = lambda self, other, n=n: ("%s.r%s" % (label, n)) if answer else NotImplemented
    return type(label, (base,), ns)


Full = make("Full")
Left = make("Left", reflected=False)
Right = make("Right", normal=False)
Never = make("Never", answer=False)
Child = make("Child", base=Full)
Quiet = type("Quiet", (Full,), {})

ops = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b,
       lambda a, b: a % b, lambda a, b: a ** b, lambda a, b: a @ b, lambda a, b: a << b, lambda a, b: a >> b,
       lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b]
pairs = [(Full(), 1), (1, Full()), (Left(), Right()), (Never(), Full()), (Full(), Child()),
         (Child(), Full()), (Full(), Quiet()), (Never(), Right())]
for a, b in pairs:
    print(type(a).__name__, type(b).__name__, [op(a, b) for op in ops])
for a, b in [(Right(), Left()), (Right(), 1), (1, Left()), (Never(), Never()), (1, Never()), (object(), 1), ("a", 1), (1, "a"), ([], ()), (None, 1)]:
    for op in ops:
        try:
            print(op(a, b))
        except TypeError as e:
            print(e)
print(divmod(type("D", (), {"__divmod__": lambda s, o: ("dm", o)})(), 5), divmod(5, type("D", (), {"__rdivmod__": lambda s, o: ("rdm", o)})()))
print(pow(type("P", (), {"__pow__": lambda s, o, m=None: ("pow", o, m)})(), 2, 3))
error(lambda: divmod("a", 1))
error(lambda: pow("a", 2))
error(lambda: pow(2, "a", 3))


class SameType:
    def __add__(self, other):
        print("add asked once")
        return NotImplemented

    def __radd__(self, other):
        print("radd not asked for the same type")
        return 1


error(lambda: SameType() + SameType())


class OnInstance:
    pass


o = OnInstance()
o.__add__ = lambda other: "from the instance"
error(lambda: o + 1)
print(o.__add__(1))


class Nothing:
    __add__ = None
    __radd__ = None


error(lambda: Nothing() + 1)
error(lambda: 1 + Nothing())


class IntChild(int):
    def __radd__(self, other):
        return "IntChild.radd"

    def __add__(self, other):
        return "IntChild.add"


print(1 + IntChild(2), IntChild(2) + 1, IntChild(1) + IntChild(2), sum([1, IntChild(2)]))
print((1).__add__("x"), (1).__radd__(2), "a".__mul__(2), "a".__rmul__(3), (5).__rsub__(7), [].__eq__(()))
error(lambda: "a".__add__(1))

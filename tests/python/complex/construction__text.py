def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for text in (
    "1", "1.5", "-2", "1j", "j", "-j", "+J", "1+2j", "1-2J", "1e5-2e-3j", "(1+2j)", " ( 1+2j ) ", "1_0+2_0j", "nan+infj", "-inf-nanj",
    ".5+.5j", "1.+1.j", "infinityj", "\u0661+\u0662j", "\xa01j",
    "", "()", "(", "1+", "1 + 2j", "1+2", "1j+2", "1+2jj", "(1+2j", "1+2j)", "i", "1_+2j", "_1", "1__0j", "1e", "++1", "1+-2j", "x", "\ud800", "1\x00",
):
    show(lambda: complex(text))


class Special:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


class Sub(complex):
    pass


show(lambda: complex())
show(lambda: complex(1, 2))
show(lambda: complex(imag=3))
show(lambda: complex(real=1.5))
show(lambda: complex(1j, 2j))
show(lambda: complex(1, 2j))
show(lambda: complex(Real()))
show(lambda: complex(Index(), Real()))
show(lambda: complex(Special(1 + 2j)))
show(lambda: complex(Special(1.5)))
show(lambda: complex(Special(None), 2))
show(lambda: complex("1", 2))
show(lambda: complex(1, "2"))
show(lambda: complex(b"1"))
show(lambda: complex([]))
show(lambda: complex(1, None))
show(lambda: complex(1, 2, 3))
show(lambda: complex(foo=1))
show(lambda: complex(10**400))
s = Sub(1, 2)
s.note = "kept"
print(s, type(s), s.note, type(s + 1), type(+s), type(complex(s)), s == 1 + 2j, hash(s) == hash(1 + 2j))


def assign():
    s.real = 5


show(assign)

# The exact words for wrong calls of Python functions.
def error(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def four(a, b, c, d): pass
def default(a, b=1): pass
def defaults(a, b=1, c=2): pass
def star(a, *args): pass
def kwonly(*, k): pass
def kwonly2(*, k, m): pass
def kwonly3(*, k, m, n=1, o): pass
def posonly(a, b, /): pass
def posonly_default(a, b=1, /, c=2): pass
def kw(**k): pass
def mixed(a, /, b, *, c): pass
def one_kw(a, *, k=1): pass


error(lambda: none(1))
error(lambda: none(1, 2))
error(lambda: none(x=1))
error(lambda: one())
error(lambda: one(1, 2))
error(lambda: one(1, a=2))
error(lambda: one(b=1))
error(lambda: one(1, b=1))
error(lambda: two())
error(lambda: two(1))
error(lambda: two(b=1))
error(lambda: two(1, 2, 3))
error(lambda: two(1, 2, 3, 4, c=1))
error(lambda: two(1, 2, b=3))
error(lambda: two(c=1))
error(lambda: three())
error(lambda: three(b=1))
error(lambda: four())
error(lambda: four(1))
error(lambda: default())
error(lambda: default(1, 2, 3))
error(lambda: defaults(1, 2, 3, 4))
error(lambda: defaults(b=1))
error(lambda: star())
error(lambda: star(args=1))
error(lambda: star(1, 2, a=1))
error(lambda: kwonly())
error(lambda: kwonly(1))
error(lambda: kwonly(1, k=1))
error(lambda: kwonly(1, 2, k=1))
error(lambda: kwonly(x=1))
error(lambda: kwonly2())
error(lambda: kwonly3())
error(lambda: kwonly3(m=1))
error(lambda: posonly())
error(lambda: posonly(1))
error(lambda: posonly(a=1, b=2))
error(lambda: posonly(1, b=2))
error(lambda: posonly(1, 2, 3))
error(lambda: posonly_default(1, 2, 3, 4))
error(lambda: posonly_default(b=1))
error(lambda: kw(1))
error(lambda: mixed(1))
error(lambda: mixed(1, 2))
error(lambda: mixed(1, 2, 3, c=1))
error(lambda: mixed(a=1, b=2, c=3))
error(lambda: one_kw(1, 2))
error(lambda: one_kw(1, 2, k=3))
error(lambda: one_kw(1, 2, 3, k=3))
error(lambda: one_kw(1, kk=3))


class C:
    def method(self): pass
    def method2(self, x): pass
    def nothing(): pass
    @staticmethod
    def static(a): pass
    @classmethod
    def clsm(cls, a): pass
    def __init__(self, x=0): pass
    def __call__(self, q): pass


error(lambda: C().method(1))
error(lambda: C().method2())
error(lambda: C().method2(1, 2))
error(lambda: C().nothing())
error(lambda: C.method())
error(lambda: C().static())
error(lambda: C.clsm())
error(lambda: C.clsm(1, 2))
error(lambda: C(1, 2))
error(lambda: C(y=1))
error(lambda: C()())
five, text, nothing, empty = 5, "abc", None, []
error(lambda: five())
error(lambda: text())
error(lambda: nothing())
error(lambda: empty(1))
error(lambda: (1).bit_length()())
error(lambda: object(1))
error(lambda: object.__new__())
error(lambda: (lambda x: x)())

# super() in every form: zero arguments, explicit, in class methods and properties, cooperative chains.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class A:
    def __init__(self, **kw):
        self.log = ["A"]
        self.rest = kw

    def who(self):
        return "A"

    @classmethod
    def make(cls):
        return "A.make", cls.__name__

    @staticmethod
    def stat():
        return "A.stat"

    @property
    def p(self):
        return "A.p"

    attr = "A.attr"


class B(A):
    def __init__(self, b=None, **kw):
        super().__init__(**kw)
        self.log.append("B%s" % b)

    def who(self):
        return "B" + super().who()

    @classmethod
    def make(cls):
        return ("B.make",) + super().make()

    @property
    def p(self):
        return "B.p " + super().p


class C(A):
    def __init__(self, c=None, **kw):
        super().__init__(**kw)
        self.log.append("C%s" % c)

    def who(self):
        return "C" + super(C, self).who()

    @staticmethod
    def stat():
        return "C.stat"


class D(B, C):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.log.append("D")

    def who(self):
        return "D" + super().who()

    def stats(self):
        return super().stat(), super(B, self).stat(), super(C, self).stat()

    attr = "D.attr"

    def attrs(self):
        return super().attr, self.attr


d = D(b=1, c=2, z=3)
print(d.log, d.rest, d.who(), D.make(), d.p, d.stats(), d.attrs())
print([k.__name__ for k in D.__mro__], super(B, d).who(), super(C, d).who(), super(A, d).__init__.__name__)
error(lambda: super(A, d).who())
error(lambda: super(D, B()).who())
error(lambda: super(5, d))
error(lambda: super(D, 5))
error(lambda: super().x)
s = super(B, d)
print(s.__thisclass__.__name__, s.__self__ is d, s.__self_class__.__name__, type(s).__name__)
print(super(B, D).make(), repr(super(B)), super(B).__self__, super(B).__self_class__)


def outside(self):
    return super().who()


error(lambda: outside(d))


def no_arguments():
    return super()


error(no_arguments)


class E(A):
    def rebinds(self):
        self = D()
        return super().who()

    def nested(self):
        def inner():
            return super(E, self).who() + "-inner"
        return inner()

    def in_generator(self):
        yield super().who()

    def comprehension(self):
        return [super(E, self).who() for _ in range(2)], __class__.__name__

    def lambda_(self):
        return (lambda s: super().who())(self)

    def deleted(self):
        del self
        return super().who()

    def sets(self):
        super().x = 1


e = E()
error(e.rebinds)
print(e.nested(), list(e.in_generator()), e.comprehension(), e.lambda_())
error(e.deleted)
error(e.sets)


class F(A):
    def __getattr__(self, name):
        return super().__getattribute__("log") if name == "zz" else "F:" + name

    def __setattr__(self, k, v):
        super().__setattr__(k, v)

    def __repr__(self):
        return "F(" + super().__repr__()[:18] + ")"


f = F()
f.q = 1
print(f.zz, f.q, f.other, repr(f))

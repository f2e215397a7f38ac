# How references and proxies show themselves.
from _weakref import ref, proxy


def shown(o):
    "The repr without addresses."
    text = repr(o)
    parts = []
    while " at 0x" in text:
        head, _, text = text.partition(" at 0x")
        digits = len(text) - len(text.lstrip("0123456789abcdef"))
        parts.append(head + " at X")
        text = text[digits:]
    return "".join(parts) + text


class C:
    class Inner:
        pass


class Named:
    @property
    def __name__(self):
        return "custom_name"


class Numbered:
    __name__ = 5


class Failing:
    @property
    def __name__(self):
        raise ValueError("no name")


class Missing:
    def __getattr__(self, name):
        return {}[name]


def local():
    class D:
        pass

    return D()


c, i, n, m, d = C(), C.Inner(), Named(), Numbered(), local()
print(shown(ref(c)), shown(proxy(c)))
print(shown(ref(i)), shown(ref(n)), shown(ref(m)), shown(ref(d)))
print(shown(ref(C)), shown(ref(local)), shown(proxy(local)), shown(ref(int)), shown(ref(len)))
print(shown(ref(c.__init__)) if hasattr(c.__init__, "__func__") else "slot wrapper")
s = {1}
print(shown(ref(s)), shown(proxy(s)))
f, k = Failing(), Missing()
for o in f, k:
    try:
        print(shown(ref(o)))
    except Exception as e:
        print(type(e).__name__, e)
rc, pc = ref(c), proxy(c)
print(str(rc) == repr(rc), str(pc) == str(c), repr(pc) == str(pc))
del c
print(shown(rc), shown(pc))
try:
    str(pc)
except ReferenceError as e:
    print(e)


class R(ref):
    pass


class M(dict):
    def __getattr__(self, name):
        return self[name]


print(shown(R(C)), shown(R(n)))
try:
    print(shown(ref(M(offset=5))))
except KeyError as e:
    print("KeyError", e)

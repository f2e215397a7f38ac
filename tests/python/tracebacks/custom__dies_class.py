# Exceptions of classes in functions, with odd texts.
def make():
    class Local(Exception):
        def __str__(self):
            return "line one\nline two"
    return Local


class Outer:
    class Inner(Exception):
        pass


try:
    raise Outer.Inner("inner text")
except Outer.Inner as e:
    print(repr(e), type(e).__qualname__)
raise make()()

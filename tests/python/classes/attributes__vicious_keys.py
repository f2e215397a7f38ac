# Looking into an instance's __dict__ may run a key's __eq__, which may take away what was found in the class.
import gc


class Evil:
    def __init__(self, act):
        self.act = act

    def __hash__(self):
        return hash("attr")

    def __eq__(self, other):
        self.act()
        return False


def forget():
    if "attr" in C.__dict__:
        del C.attr
    gc.collect()


class Descriptor:
    def __get__(self, instance, owner=None):
        return "got from descriptor"


class Plain:
    def __repr__(self):
        return "plain value"


def show(act):
    try:
        print(act())
    except AttributeError as e:
        print(e)


for value in (Descriptor, Plain, lambda: (lambda self: "method called"), lambda: property(lambda self: "property"), lambda: 10 ** 30):
    for get in (lambda: c.attr, lambda: getattr(c, "attr", "default"), lambda: hasattr(c, "attr"), lambda: c.attr(), lambda: object.__getattribute__(c, "attr")):
        class C:
            attr = value()

        c = C()
        c.__dict__[Evil(forget)] = 0
        try:
            print(str(get()).partition(" at 0x")[0])
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
        try:
            print(get())
        except (AttributeError, TypeError) as e:
            print(type(e).__name__)


class Class:
    attr = 1


def clear():
    c.__dict__.clear()


for act in (lambda: c.attr, lambda: setattr(c, "attr", 2), lambda: delattr(c, "attr"), lambda: c.__dict__.pop("attr", "none"), lambda: "attr" in c.__dict__):
    c = Class()
    c.__dict__[Evil(clear)] = 0
    show(act)
    print(len(c.__dict__))

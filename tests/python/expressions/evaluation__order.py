# The order in which parts of an expression are computed is visible through prints.
log = []


def note(name, value=None):
    log.append(name)
    return name if value is None else value


def show(label):
    print(label + ":", " ".join(log))
    log.clear()


class Box:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __setattr__(self, key, value):
        log.append("set-%s.%s" % (self.name, key))

    def __getattr__(self, key):
        log.append("get-%s.%s" % (self.name, key))
        return self

    def __getitem__(self, key):
        log.append("item-%s" % key)
        return self

    def __setitem__(self, key, value):
        log.append("store-%s" % key)

    def __call__(self, *args, **kwargs):
        log.append("call%d/%d" % (len(args), len(kwargs)))
        return self


note("a") + note("b") + note("c")
show("binary")
note("a", 1) + note("b", 2) * note("c", 3)
show("mixed")
[note("1"), note("2"), *[note("3")], note("4")]
show("list")
{note("k1"): note("v1"), note("k2"): note("v2")}
show("dict")
{note("s1"), note("s2")}
show("set")
box = Box("b")
note("f", print) and box(note("a"), *[note("b")], x=note("c"), **{note("d"): note("e")})
show("call")
box[note("key")] = note("value")
show("subscript store")
box.attr = note("value")
show("attribute store")
Box("p").x, Box("q")[note("i")] = note("v1"), note("v2")
show("tuple store")
note("c1", 1) < note("c2", 2) < note("c3", 3)
show("chain")
note("c1", 5) < note("c2", 2) < note("c3", 3)
show("chain stops")
note("yes") if note("test", 1) else note("no")
show("conditional")
note("a", 0) or note("b", 0) or note("c", 1)
show("or")
note("a", 1) and note("b", 0) and note("c", 1)
show("and")
(lambda x=note("default"): note("body"))()
show("lambda")


def f(a=note("d1"), *, b=note("d2")) -> note("ret"):
    note("body")


show("def")
for i in [note("iter")]:
    note("loop")
show("for")
box[note("i", 1):note("j", 2):note("k", 3)]
show("slice")
del box.name
x = {}
x[note("k")] = x.setdefault(note("d"), note("e"))
show("setdefault")
print(sorted(x))

# A comprehension in a class body has no __class__ of that class: the name is global there.
for kind in "[__class__ for x in [1]]", "{__class__ for x in [1]}", "{1: __class__ for x in [1]}", "list(__class__ for x in [1])":
    for extra in "", "    def method(self):\n        return __class__\n":
        for names in {}, {"__class__": "global"}:
            try:
                exec(f"class C:\n{extra}    found = {kind}\n", names)
                print(kind, repr(extra[:9]), len(names), str(names["C"].found)[:24])
            except NameError as e:
                print(kind, repr(extra[:9]), len(names), type(e).__name__, e)


class Outer:
    def method(self):
        class Inner:
            found = [__class__ for _ in [1]]
            also = [[__class__ for _ in [1]] for _ in [1]]

        return Inner.found, Inner.also


try:
    print(Outer().method())
except NameError as e:
    print(e)


class Direct:
    def method(self):
        return [__class__ for _ in [1]], [super().__init__ is not None for _ in [1]]


print(Direct().method())

# Garbage that is left at the end is finalized too, once, the oldest first, with names intact.
class D:
    made = 0

    def __init__(self, name):
        self.name = name
        D.made += 1

    def __del__(self):
        print("del", self.name, D.made, type(other).__name__)


class Other:
    pass


other = Other()
for i in range(3):
    d = D(f"cycle {i}")
    d.self = d
pair = D("left"), D("right")
pair[0].other, pair[1].other = pair[1], pair[0]
del pair
kept = D("kept by a name")
kept.self = kept
nested = [D("in list")]
nested.append(nested)


class Back:
    "Comes back at the end; there is no second time."

    def __del__(self):
        global saved
        saved = self
        print("came back")


back = Back()


def function():
    return d


def raising():
    class R:
        def __del__(self):
            raise ValueError("seen on stderr only")


print("end of program")

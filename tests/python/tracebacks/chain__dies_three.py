# Three exceptions, one of them raised in a finally block.
def first():
    raise KeyError("first")


def second():
    try:
        first()
    finally:
        [][1]


def third():
    try:
        second()
    except IndexError:
        raise TypeError("third")


third()

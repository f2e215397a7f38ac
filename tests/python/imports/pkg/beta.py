print("running beta", __name__)
import sys

parent = sys.modules["pkg"]


def second():
    return "second of beta", parent.VALUE

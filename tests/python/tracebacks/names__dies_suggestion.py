# A name that is nearly one that exists.
import math


class Account:
    def __init__(self):
        self.balance = 10

    def show(self):
        return balance


def first():
    total_count = 5
    try:
        return total_coutn
    except NameError as e:
        print(e, e.name)
    return math.sqroot(4)


try:
    first()
except AttributeError as e:
    print(e)
try:
    Account().balanse
except AttributeError as e:
    print(e)
try:
    prnt("x")
except NameError as e:
    print(e)
Account().show()

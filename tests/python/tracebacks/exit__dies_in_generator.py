import sys


def gen():
    try:
        yield 1
        sys.exit(7)
    finally:
        print("generator finally")


for x in gen():
    print(x)

class Quiet(Exception):
    pass


def f():
    raise Quiet


try:
    f()
except Quiet as e:
    print(repr(str(e)))
f()

# A generator whose function ends counts as completed while its values go, even if a finalizer asks it for more.
class Asking:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        try:
            print(self.name, "got", next(it))
        except StopIteration:
            print(self.name, "found the end", it.gi_running, it.gi_frame)
        except ValueError as e:
            print(self.name, e)


def ends():
    x = Asking("returning")
    if False:
        yield


def fails():
    x = Asking("failing")
    yield 1
    raise KeyError("fails")


it = ends()
print(next(it, "nothing"))
it = fails()
print(next(it))
try:
    next(it)
except KeyError as e:
    e.__traceback__ = None
    print("KeyError", e)


def running():
    yield from (x for x in [1])
    print("inside", it.gi_running)
    try:
        next(it)
    except ValueError as e:
        print(e)


it = running()
print(list(it))
it = (y for y in [Asking("closed")] for z in [1, 2])
print(next(it) is not None)
it.close()
print("closed")

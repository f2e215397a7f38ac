# What is thrown into a generator has as context what the generator is handling, or else what the caller is.
def chain(e):
    names = []
    while e is not None and len(names) < 9:
        names.append(f"{type(e).__name__}{e.args}")
        e = e.__context__
    return " < ".join(names)


def handling():
    try:
        raise KeyError("inside")
    except KeyError:
        yield


def catching():
    try:
        raise KeyError("inside")
    except KeyError:
        try:
            yield
        except Exception as e:
            yield chain(e)


def delegating(inner):
    try:
        raise IndexError("around")
    except IndexError:
        yield from inner()


def plain():
    yield


def catching_plain():
    try:
        yield
    except Exception as e:
        yield chain(e)


for make in handling, catching, plain, catching_plain, lambda: delegating(plain), lambda: delegating(catching), lambda: delegating(handling):
    for outside in False, True:
        for what in ValueError, ValueError("made"):
            g = make()
            next(g)
            try:
                if outside:
                    try:
                        raise OSError("outside")
                    except OSError:
                        print(g.throw(what))
                else:
                    print(g.throw(what))
            except Exception as e:
                print(chain(e))
# An exception thrown into the generator that handles it.
kept = None


def again():
    global kept
    try:
        raise KeyError("again")
    except KeyError as e:
        kept = e
        yield


g = again()
next(g)
try:
    g.throw(kept)
except KeyError as e:
    print(chain(e))

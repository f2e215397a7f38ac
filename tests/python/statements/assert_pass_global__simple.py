# assert, pass, global and nonlocal as statements.
def error(f, *args):
    try:
        print(f(*args))
    except BaseException as e:
        print(type(e).__name__, repr(str(e)), e.args)


def check(x, *message):
    if message:
        assert x, message[0]
    else:
        assert x
    return "passed"


error(check, True)
error(check, 0)
error(check, "", "message")
error(check, [], 42)
error(check, None, ("a", "b"))
error(check, 1, 1)


def lazily():
    assert True, print("never computed")
    return "lazy"


error(lazily)


class E(Exception):
    pass


def message_raises():
    assert False, (_ for _ in ()).throw(E("from message"))


error(message_raises)
assert True
pass; pass
if True: pass
counter = 0


def bump():
    global counter, fresh
    counter += 1
    fresh = counter * 10


bump()
bump()
print(counter, fresh)


def remove():
    global fresh
    del fresh


remove()
print("fresh" in globals())


def outer():
    x = 0
    y = 0

    def middle():
        nonlocal x
        x += 1
        y = 100

        def inner():
            nonlocal x, y
            x += 10
            y += 1
            return y
        return inner()
    r = middle()
    return x, y, r


print(outer())


def class_scope():
    v = "function"

    class K:
        nonlocal v
        v = "class changed it"
        w = v
    return v, K.w, hasattr(K, "v")


print(class_scope())


class G:
    global made_global
    made_global = "from class body"
    local = made_global


print(made_global, G.local, hasattr(G, "made_global"))


def shadow():
    counter = "local"
    def show():
        global counter
        return counter
    return counter, show()


print(shadow())
x = 1
def reads_global():
    return x
x = 2
print(reads_global())
"a string statement"
42
...
print("done")

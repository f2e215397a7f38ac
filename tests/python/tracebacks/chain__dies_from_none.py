def load(name):
    try:
        return {"a": 1}[name]
    except KeyError:
        raise LookupError("no setting " + name) from None


print(load("a"))
load("b")

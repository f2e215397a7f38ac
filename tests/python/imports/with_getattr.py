present = 1


def __getattr__(name):
    if name == "made":
        return "made on demand"
    raise AttributeError("no %r here" % name)


def __dir__():
    return ["present", "made"]

def setup():
    table = {}
    return table["not there"]


setup()

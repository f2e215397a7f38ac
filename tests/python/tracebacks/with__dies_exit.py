class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("exit sees", kind.__name__)
        raise RuntimeError("exit failed too")


with Manager() as m:
    m.missing

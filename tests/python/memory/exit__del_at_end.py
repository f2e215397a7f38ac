# Objects that are still alive when the program ends are finalized then.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("finalized", self.name)


only = D("held by a global name")
print("last line of the program")

# A cycle through the module's own names is finalized when the program ends.
class C:
    def __del__(self):
        print("__del__ called")


l = [C()]
l.append(l)
print("last line")

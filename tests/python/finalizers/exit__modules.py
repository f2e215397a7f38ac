# What finalizers can do while modules go: builtins, sys, imports.
import sys
import math


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, len([1, 2]), math.floor(2.5), type(sys.modules).__name__, type(sys.path).__name__)
        try:
            import itertools

            print("imported", itertools.__name__)
        except ImportError as e:
            print(type(e).__name__, e)
        try:
            import nothing_of_this_name
        except ImportError as e:
            print(type(e).__name__, e)
        print(type(sys.argv).__name__, type(sys.meta_path).__name__, "__main__" in sys.modules)


d = D("in main")
m = type(sys)("made")
m.d = D("in a module of our own")
m.d.module = m
del m
print("end")

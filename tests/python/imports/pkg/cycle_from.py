from .cycle_from_b import thing

stuff = 1

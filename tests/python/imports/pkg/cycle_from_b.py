from .cycle_from import stuff

thing = 2

print("running alpha", __name__, __package__)
from . import beta
from .beta import second as other


def first():
    return "first of alpha", other()

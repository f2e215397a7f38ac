print("init of pkg", __name__, __package__, __path__ is not None)
__all__ = ["alpha", "VALUE"]
VALUE = 1
hidden = 2
_private = 3
from .alpha import first

from .. import alpha
from ..beta import second
from . import __name__ as sub_name

where = (alpha.__name__, second()[0], sub_name)

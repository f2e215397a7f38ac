print("cycle_b starts")
from . import cycle_a

value = "b's value"
print("cycle_b sees", hasattr(cycle_a, "value"))

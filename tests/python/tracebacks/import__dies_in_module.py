# An error inside an imported module shows both places.
print("importing")
import helpers.failing

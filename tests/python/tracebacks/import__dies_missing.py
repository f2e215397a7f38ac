print("importing")
from helpers.missing import something

import sys
print("importing")
from sys import maxsiz

import sys
print("a tuple is printed")
sys.exit(("a", 1))

# A name that is a module of the standard set.
print("start")
print(math.pi)

# Writes files to its folder.
# Many files, one after the other and at once: descriptors come back.
numbers = set()
for i in range(300):
    f = open("f", "w")
    numbers.add(f.fileno())
    f.write(str(i))
print(len(numbers) <= 2)
del f
print(open("f").read())
numbers = set()
for i in range(300):
    with open("f", "rb") as f:
        numbers.add(f.fileno())
print(len(numbers))
many = [open(f"many{i}", "w+") for i in range(60)]
for i, f in enumerate(many):
    f.write(f"number {i}\n" * (i + 1))
for f in many:
    f.seek(0)
print(sum(len(f.readlines()) for f in many), len({f.fileno() for f in many}))
for f in many:
    f.close()
print(all(f.closed for f in many))
for i in range(50):
    try:
        open("missing")
    except FileNotFoundError:
        pass
    try:
        open("f", encoding="nope")
    except LookupError:
        pass
    try:
        open("f", buffering=0)
    except ValueError:
        pass
print(open("f", "rb", 0).fileno() in numbers)

# What people use a StringIO for: gathering output, reading lines that are in memory.
import io
import sys

TEMPLATE = """Dear {name},
you owe us {amount:.2f} since {days} day{s}.

"""

letters = io.StringIO()
for name, amount, days in (("Ada", 12.5, 1), ("Grace", 100, 30), ("\u00c5sa", 0.333, 2)):
    letters.write(TEMPLATE.format(name=name, amount=amount, days=days, s="" if days == 1 else "s"))
print(letters.getvalue(), end="")
letters.seek(0)
print([line.split()[1].rstrip(",") for line in letters if line.startswith("Dear")])

captured = io.StringIO()
old, sys.stdout = sys.stdout, captured
try:
    print("captured", 1, 2, sep="-")
    print("more", end="")
finally:
    sys.stdout = old
print(repr(captured.getvalue()))

print("to a file", 3, file=captured)
print(captured.getvalue())

rows = io.StringIO("name,year\nada,1815\ngrace,1906\n")
header = next(rows).strip().split(",")
table = [dict(zip(header, line.strip().split(","))) for line in rows]
print(table)

indented = io.StringIO()


def emit(tree, depth=0):
    for key, value in tree.items():
        indented.write("  " * depth + key + "\n")
        emit(value, depth + 1)


emit({"a": {"b": {}, "c": {"d": {}}}, "e": {}})
print(indented.getvalue())
big = io.StringIO()
for i in range(2000):
    big.write(str(i))
    if i % 500 == 0:
        big.write("\u20ac\n")
print(len(big.getvalue()), big.getvalue().count("\n"), hash(big.getvalue()) == hash(big.getvalue()))

"""A program that asks for more than it may have gets MemoryError, catches it, and goes on.

Run it with a limit: quire --memory-limit 64M samples/memory_limit.py
Without a limit it stops by itself at 32 MB.
"""
STEP = 1 << 20
ENOUGH = 32

kept = []
try:
    while len(kept) < ENOUGH:
        kept.append("x" * STEP)
    print("nobody stopped us at", len(kept), "MB")
except MemoryError:
    print("the limit stopped us; we had", len(kept) > 0)

kept.clear()
print("all given back; the program goes on:", sum(range(1000)))

try:
    "x" * (1 << 62)
except MemoryError:
    print("nobody has four exabytes")

print("and text still works: " + "-" * 10)

# SystemExit ends quietly with its code.
import sys

print("working")
try:
    sys.exit(3)
finally:
    print("finally runs")

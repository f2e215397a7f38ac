# Opening a file tells the audit hooks, which may forbid it. Writes files to its folder.
import sys


def hook(event, args):
    if event == "open":
        name, mode, flags = args
        print(event, name if isinstance(name, str) else "a descriptor", mode, flags & 3)
        if "secret" in str(name):
            raise PermissionError("not that one")


sys.addaudithook(hook)
open("plain", "w").close()
with open("plain", "rb") as f:
    open(f.fileno(), "rb", closefd=False).close()
open("plain", "a+").close()
for mode in "r", "w":
    try:
        open("secret", mode)
    except PermissionError as e:
        print(e)
try:
    open("plain", "rw")
except ValueError as e:
    print(e)

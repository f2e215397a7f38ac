# Equal lines of a deep traceback are folded.
def down(n):
    return down(n + 1)


print("start")
down(0)

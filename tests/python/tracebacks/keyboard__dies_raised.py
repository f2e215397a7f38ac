# KeyboardInterrupt raised by the program itself.
def work():
    print("working")
    raise KeyboardInterrupt


try:
    work()
except Exception:
    print("not an Exception")

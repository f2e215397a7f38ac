# A bare raise keeps the first traceback and adds the frames it passes.
def fails():
    raise OSError("disk on fire")


def logs():
    try:
        fails()
    except OSError as e:
        print("logging", e)
        raise


def again():
    try:
        logs()
    except OSError as e:
        raise e


again()

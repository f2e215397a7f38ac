# The picture of an exception group that nobody catches.
def work(n):
    if n % 2:
        raise ValueError("odd: %d" % n)
    raise OSError("even: %d" % n)


errors = []
for n in range(3):
    try:
        work(n)
    except Exception as e:
        errors.append(e)
errors[0].add_note("a note on the first")
raise ExceptionGroup("all failed", [errors[0], ExceptionGroup("two more", errors[1:])])

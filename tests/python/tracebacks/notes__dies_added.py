# Notes follow the message.
def check(value):
    if value < 0:
        e = ValueError("negative: %d" % value)
        e.add_note("values come from the user")
        e.add_note("two\nlines")
        raise e
    return value


print(check(1))
try:
    check(-1)
except ValueError as e:
    e.add_note("added on the way")
    raise

# raise SystemExit without a value ends with 0.
print("leaving")
try:
    raise SystemExit
except SystemExit as e:
    print("caught", e.code)
for value in (None, 0, False):
    try:
        raise SystemExit(value)
    except SystemExit as e:
        print(e.code, e.args)
print("and now really; the text after this is never printed")
raise SystemExit(None)

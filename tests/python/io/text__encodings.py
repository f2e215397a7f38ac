# Writes files to its folder.
# Every encoding, cut at every place; marks at the beginning; error handlers.
import io


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


TEXT = "plain\n\u00e9\u00fc\n\u20ac uro\n\U0001d11e clef\n"
for encoding in ("utf-8", "utf-8-sig", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"):
    with open("f", "w", encoding=encoding, errors="backslashreplace") as f:
        for line in TEXT.splitlines(keepends=True):
            f.write(line)
        print(f.encoding, f.errors, f.tell())
    with open("f", "rb") as f:
        data = f.read()
    print(len(data), data[:12])
    for chunk in (1, 2, 3, 7):
        with open("f", encoding=encoding) as f:
            f._CHUNK_SIZE = chunk
            whole = "".join(f)
            places = []
            f.seek(0)
            while True:
                places.append(f.tell())
                if not f.read(1):
                    break
            good = all(f.seek(place) == place and f.read() == whole[i:] for i, place in enumerate(places))
        print(chunk, ascii(whole), len(places), good)
    with open("f", "a", encoding=encoding, errors="replace") as f:
        f.write("more\u20ac")
    with open("f", "r+", encoding=encoding, errors="replace") as f:
        print(ascii(f.read()[-6:]), f.seek(0), f.write("P"), f.seek(0), ascii(f.read(8)))
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "nope"):
    for bad in (b"ab\xffcd\n", b"ab\xe4\xb8", b"a\xc3(b"):
        f = io.TextIOWrapper(io.BytesIO(bad), encoding="utf-8", errors=errors)
        print(errors, bad, ascii(attempt(f.read)))
    f = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors=errors)
    print(errors, attempt(f.write, "x\u20ac\udc80y"), attempt(f.flush), f.buffer.getvalue())
f = io.TextIOWrapper(io.BytesIO(b"ab"), encoding="utf-16")
print(attempt(f.read))
print(io.text_encoding("x"), io.text_encoding(None))

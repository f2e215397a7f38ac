# Writes files to its folder.
# A table with quoted fields, written and read as text.
ROWS = [
    ["name", "city", "note"],
    ["Ada", "London", 'said "hello"'],
    ["\u00c5sa", "Malm\u00f6", "a, b and c"],
    ["Lin", "\u5317\u4eac", "two\nlines"],
]


def quote(field):
    return '"' + field.replace('"', '""') + '"' if any(c in field for c in ',"\n') else field


def read_rows(file):
    row, field, quoted = [], "", False
    while c := file.read(1):
        if quoted:
            if c == '"':
                following = file.read(1)
                if following == '"':
                    field += '"'
                    continue
                quoted, c = False, following
            else:
                field += c
                continue
        if c == '"':
            quoted = True
        elif c == ",":
            row.append(field)
            field = ""
        elif c == "\n" or c == "":
            row.append(field)
            yield row
            row, field = [], ""
        else:
            field += c
    if row or field:
        yield row + [field]


for encoding in ("utf-8", "utf-16", "utf-8-sig"):
    with open("table.csv", "w", encoding=encoding, newline="\r\n") as f:
        for row in ROWS:
            print(",".join(map(quote, row)), file=f)
    with open("table.csv", encoding=encoding) as f:
        back = list(read_rows(f))
    print(encoding, back == ROWS, f.newlines if not f.closed else "closed")
for row in back:
    print(ascii(row))
with open("table.csv", "rb") as f:
    print(f.readline(), f.readline())
columns = zip(*back)
print([max(len(cell) for cell in column) for column in columns])

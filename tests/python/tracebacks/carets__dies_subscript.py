table = {"rows": [[1, 2], [3, 4]]}


def look(t):
    return t["rows"][1][5] + t["rows"][0][0]


print(table["rows"][0][1])
look(table)

# A CSV reader and writer with quotes, and a small table with queries.
class CsvError(ValueError):
    pass


def read(text, separator=",", quote='"'):
    row, field, i, quoted, started = [], [], 0, False, False
    line = 1
    while i < len(text):
        c = text[i]
        if quoted:
            if c == quote:
                if text[i + 1:i + 2] == quote:
                    field.append(quote)
                    i += 1
                else:
                    quoted = False
            else:
                line += c == "\n"
                field.append(c)
        elif c == quote:
            if field:
                raise CsvError("line %d: quote inside a field" % line)
            quoted = started = True
        elif c == separator:
            row.append("".join(field))
            field, started = [], True
        elif c in "\r\n":
            if c == "\r" and text[i + 1:i + 2] == "\n":
                i += 1
            if row or field or started:
                yield row + ["".join(field)]
            row, field, started = [], [], False
            line += 1
        else:
            field.append(c)
        i += 1
    if quoted:
        raise CsvError("line %d: quote never closed" % line)
    if row or field or started:
        yield row + ["".join(field)]


def write(rows, separator=",", quote='"'):
    def field(v):
        s = "" if v is None else str(v)
        if any(c in s for c in (separator, quote, "\n", "\r")) or s != s.strip():
            return quote + s.replace(quote, quote * 2) + quote
        return s
    return "".join(separator.join(map(field, r)) + "\n" for r in rows)


class Table:
    def __init__(self, header, rows):
        self.header = list(header)
        self.rows = [dict(zip(self.header, r)) for r in rows]

    @classmethod
    def parse(cls, text, **types):
        header, *rows = read(text)
        for n, r in enumerate(rows, 2):
            if len(r) != len(header):
                raise CsvError("row %d has %d fields, not %d" % (n, len(r), len(header)))
        table = cls(header, rows)
        for row in table.rows:
            for name, convert in types.items():
                row[name] = convert(row[name]) if row[name] else None
        return table

    def where(self, test): return self._with(r for r in self.rows if test(r))
    def sort(self, *names, reverse=False): return self._with(sorted(self.rows, key=lambda r: tuple((r[n] is None, r[n]) for n in names), reverse=reverse))
    def select(self, *names): return Table(names, ([r[n] for n in names] for r in self.rows))

    def _with(self, rows):
        t = Table(self.header, ())
        t.rows = list(rows)
        return t

    def group(self, name, **aggregates):
        groups = {}
        for r in self.rows:
            groups.setdefault(r[name], []).append(r)
        out = Table([name, *aggregates], ())
        out.rows = [{name: k, **{a: f(rs) for a, f in aggregates.items()}} for k, rs in groups.items()]
        return out

    def join(self, other, on):
        index = {}
        for r in other.rows:
            index.setdefault(r[on], []).append(r)
        out = Table(self.header + [h for h in other.header if h != on], ())
        out.rows = [{**b, **a} for a in self.rows for b in index.get(a[on], [dict.fromkeys(other.header)])]
        return out

    def __str__(self): return write([self.header] + [[r.get(h) for h in self.header] for r in self.rows])
    def __len__(self): return len(self.rows)
    def __iter__(self): return iter(self.rows)


samples = ['a,b,c\n1,2,3\n', 'a,"b,c",d', '"say ""hi""",x\r\n"two\nlines",y', ',,\n', '""', '"",\n\n\nx', 'é,😀\n日本,"ü"', 'a\rb\r\nc', " spaced ,x", ""]
for s in samples:
    rows = list(read(s))
    print(repr(s), rows, list(read(write(rows))) == rows)
for bad in ['"open', 'a"b', 'x\n"y\nz']:
    try:
        print(list(read(bad)))
    except CsvError as e:
        print(repr(bad), e)
people = Table.parse("name,age,city\nAnn,31,Oslo\nBob,25,Rome\n\"Smith, Eve\",,Oslo\nDan,40,\"São Paulo\"\nCid,25,Rome\n", age=int)
print(people, len(people))
print(people.sort("age", "name").select("name", "age"))
print(people.where(lambda r: r["city"] == "Oslo"))
print(people.group("city", n=len, oldest=lambda rs: max((r["age"] or 0) for r in rs), names=lambda rs: "/".join(r["name"] for r in rs)))
print(people.join(Table.parse("city,country\nOslo,Norway\nRome,Italy\n"), "city").select("name", "country"))
try:
    Table.parse("a,b\n1\n")
except CsvError as e:
    print(e)
try:
    people.select("nope")
except KeyError as e:
    print("KeyError", e)
big = Table.parse("n,sq\n" + "".join("%d,%d\n" % (i, i * i) for i in range(300)), n=int, sq=int)
print(sum(r["sq"] for r in big), len(big.where(lambda r: r["sq"] % 7 == 2)), [r["n"] for r in big.sort("n", reverse=True)][:3], len(str(big)))
print(write([[1, None, "x;y"], ['"', " pad "]], ";"), end="")

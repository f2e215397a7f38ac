# Calendar arithmetic without a library: days, weekdays, leap years, Easter, calendars, durations.
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def is_leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def month_length(y, m): return 29 if m == 2 and is_leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]


class Date:
    __slots__ = ("year", "month", "day")

    def __init__(self, year, month, day):
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12, not %d" % month)
        if not 1 <= day <= month_length(year, month):
            raise ValueError("%s %d has no day %d" % (MONTHS[month - 1], year, day))
        self.year, self.month, self.day = year, month, day

    @classmethod
    def from_ordinal(cls, n):
        z = n + 305
        era, doe = divmod(z, 146097)
        yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
        doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
        mp = (5 * doy + 2) // 153
        month = mp + 3 if mp < 10 else mp - 9
        return cls(yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1)

    @classmethod
    def parse(cls, text):
        y, m, d = text.split("-")
        return cls(int(y), int(m), int(d))

    def ordinal(self):
        y = self.year - 1
        return y * 365 + y // 4 - y // 100 + y // 400 + sum(month_length(self.year, m) for m in range(1, self.month)) + self.day - 1

    def weekday(self): return self.ordinal() % 7
    def __add__(self, days): return Date.from_ordinal(self.ordinal() + days) if isinstance(days, int) else NotImplemented
    __radd__ = __add__
    def __sub__(self, o): return self.ordinal() - o.ordinal() if isinstance(o, Date) else self + -o

    def months_later(self, n):
        y, m = divmod(self.year * 12 + self.month - 1 + n, 12)
        return Date(y, m + 1, min(self.day, month_length(y, m + 1)))

    def week(self):
        thursday = self + (3 - self.weekday())
        return thursday.year, (thursday - Date(thursday.year, 1, 1)) // 7 + 1

    def key(self): return self.year, self.month, self.day
    def __lt__(self, o): return self.key() < o.key()
    def __eq__(self, o): return isinstance(o, Date) and self.key() == o.key()
    def __hash__(self): return hash(self.key())
    def __str__(self): return "%04d-%02d-%02d" % self.key()
    def __repr__(self): return "Date(%d, %d, %d)" % self.key()

    def __format__(self, spec):
        if not spec:
            return str(self)
        values = {"Y": "%04d" % self.year, "m": "%02d" % self.month, "d": "%02d" % self.day, "B": MONTHS[self.month - 1], "A": DAYS[self.weekday()], "b": MONTHS[self.month - 1][:3], "a": DAYS[self.weekday()][:3], "j": "%03d" % (self - Date(self.year, 1, 1) + 1)}
        out, escape = "", False
        for c in spec:
            if escape:
                out += values.get(c, "?")
            elif c != "%":
                out += c
            escape = not escape and c == "%"
        return out


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return Date(y, month, day + 1)


def calendar(y, m):
    first = Date(y, m, 1).weekday()
    cells = ["  "] * first + ["%2d" % d for d in range(1, month_length(y, m) + 1)]
    title = "%s %d" % (MONTHS[m - 1], y)
    return [title.center(20).rstrip(), " ".join(d[:2] for d in DAYS)] + [" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7)]


d = Date(2024, 2, 28)
print(d, repr(d), d + 1, d + 2, d - 59, d + 365, 1 + d, Date(2025, 1, 1) - d, d.week(), f"{d:%A %d %B %Y, day %j}", f"{d}", format(d, "%a %b %q"))
print(all(Date.from_ordinal(n).ordinal() == n for n in range(0, 800000, 997)), Date(1, 1, 1).ordinal(), Date(1970, 1, 1).ordinal(), Date(2000, 1, 1).weekday(), Date.parse("1999-12-31") + 1)
print([is_leap(y) for y in (1900, 2000, 2023, 2024, 2100)], [str(Date(2024, 1, 31).months_later(n)) for n in (1, 3, 12, 13, -2, -11)])
for args in ((2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 0, 1)):
    try:
        Date(*args)
    except ValueError as e:
        print(e)
print([str(easter(y)) for y in (1961, 2000, 2024, 2025, 2038)])
print("\n".join(calendar(2024, 2)))
print("\n".join(calendar(2023, 10)))
print([str(dd) for dd in (Date(2020, 12, 31) + i for i in range(5))], [Date(y, 1, 1).week() for y in range(2015, 2025)], [Date(y, 12, 31).week() for y in range(2015, 2021)])
print([str(Date(y, m, 13)) for y in range(2023, 2027) for m in range(1, 13) if Date(y, m, 13).weekday() == 4])
birthdays = sorted(map(Date.parse, "1990-05-17 1985-12-01 2001-02-28 1990-05-16".split()))
print(birthdays, birthdays[0] < birthdays[1], birthdays[0] == Date(1985, 12, 1), len({Date(2024, 1, 1), Date.parse("2024-1-1")}), max(birthdays))
try:
    d + "1"
except TypeError as e:
    print(e)

# Intervals: merging, gaps, overlaps, a calendar, and a sweep line.
class Interval:
    __slots__ = ("lo", "hi")

    def __init__(self, lo, hi):
        if lo > hi:
            raise ValueError("empty interval %r..%r" % (lo, hi))
        self.lo, self.hi = lo, hi

    def __contains__(self, x): return self.lo <= x.lo and x.hi <= self.hi if isinstance(x, Interval) else self.lo <= x <= self.hi
    def __and__(self, o): lo, hi = max(self.lo, o.lo), min(self.hi, o.hi); return Interval(lo, hi) if lo <= hi else None
    def __len__(self): return self.hi - self.lo
    def __bool__(self): return True
    def __eq__(self, o): return isinstance(o, Interval) and (self.lo, self.hi) == (o.lo, o.hi)
    def __hash__(self): return hash((self.lo, self.hi))
    def __lt__(self, o): return (self.lo, self.hi) < (o.lo, o.hi)
    def __repr__(self): return "[%s, %s]" % (self.lo, self.hi)
    def __iter__(self): yield self.lo; yield self.hi


class IntervalSet:
    def __init__(self, items=()):
        self.items = []
        for lo, hi in sorted(tuple(i) for i in items):
            if self.items and lo <= self.items[-1].hi:
                self.items[-1].hi = max(self.items[-1].hi, hi)
            else:
                self.items.append(Interval(lo, hi))

    def __or__(self, o): return IntervalSet(self.items + o.items)

    def __and__(self, o):
        out, i, j = [], 0, 0
        while i < len(self.items) and j < len(o.items):
            both = self.items[i] & o.items[j]
            if both:
                out.append(both)
            if self.items[i].hi < o.items[j].hi:
                i += 1
            else:
                j += 1
        return IntervalSet(out)

    def gaps(self): return IntervalSet((a.hi, b.lo) for a, b in zip(self.items, self.items[1:]))
    def total(self): return sum(map(len, self.items))

    def find(self, x):
        lo, hi = 0, len(self.items)
        while lo < hi:
            mid = (lo + hi) // 2
            if self.items[mid].hi < x:
                lo = mid + 1
            else:
                hi = mid
        return self.items[lo] if lo < len(self.items) and x in self.items[lo] else None

    def __repr__(self): return " ".join(map(repr, self.items)) or "nothing"


a = IntervalSet([(1, 3), (2, 6), (8, 10), (15, 18), (17, 20), (10, 11)])
b = IntervalSet([(0, 2), (5, 9), (16, 17), (30, 40)])
print(a, "|", b, "|", a | b, "|", a & b, "|", a.gaps(), "|", a.total(), b.total(), (a & b).total(), IntervalSet())
print([a.find(x) for x in (0, 1, 4, 7, 11, 12, 18.5, 25)], Interval(1, 5) & Interval(7, 9), Interval(2, 3) in Interval(1, 5), Interval(0, 3) in Interval(1, 5), 3 in Interval(1, 5))
try:
    Interval(5, 1)
except ValueError as e:
    print(e)


def busiest(intervals):
    events = sorted([(i.lo, 1) for i in intervals] + [(i.hi, -1) for i in intervals], key=lambda e: (e[0], -e[1]))
    depth = best = 0
    where = None
    for x, change in events:
        depth += change
        if depth > best:
            best, where = depth, x
    return best, where


state, meetings = 99, []
for _ in range(40):
    state = (state * 1103515245 + 12345) & 0x7fffffff
    start = 480 + state // 7 % 500
    meetings.append(Interval(start, start + 15 + state // 3 % 60))
print(busiest(meetings), IntervalSet(meetings), IntervalSet(meetings).total(), sum(map(len, meetings)))


def rooms(meetings):
    ends, used = [], []
    for m in sorted(meetings):
        for room, end in enumerate(ends):
            if end <= m.lo:
                ends[room] = m.hi
                break
        else:
            room = len(ends)
            ends.append(m.hi)
        used.append(room)
    return len(ends), used[:12]


def most(meetings):
    chosen, end = [], 0
    for m in sorted(meetings, key=lambda m: m.hi):
        if m.lo >= end:
            chosen.append(m)
            end = m.hi
    return chosen


print(rooms(meetings), most(meetings), len(set(meetings)))
clock = lambda minutes: "%02d:%02d" % divmod(minutes, 60)
print(["%s-%s" % (clock(g.lo), clock(g.hi)) for g in IntervalSet(meetings).gaps().items], clock(max(m.hi for m in meetings)))
ruler = "".join("#" if IntervalSet(meetings).find(480 + 10 * i) else "." for i in range(60))
print(ruler)

# State machines: a traffic light, a vending machine with a table, a regular expression matcher.
class StateMachine:
    transitions = {}
    start = None

    def __init__(self):
        self.state, self.log = self.start, []

    def send(self, event, *args):
        try:
            target = self.transitions[self.state, event]
        except KeyError:
            raise ValueError("%s not possible in %s" % (event, self.state)) from None
        leave = getattr(self, "leave_" + self.state, None)
        enter = getattr(self, "enter_" + target, None)
        if leave:
            leave(event)
        before, self.state = self.state, target
        self.log.append("%s-%s->%s" % (before, event, target))
        if enter:
            enter(*args)
        return self.state


class Light(StateMachine):
    start = "red"
    transitions = {("red", "next"): "green", ("green", "next"): "yellow", ("yellow", "next"): "red", ("red", "fail"): "off", ("green", "fail"): "off", ("yellow", "fail"): "off", ("off", "next"): "red"}


class Vending(StateMachine):
    start = "idle"
    transitions = {("idle", "coin"): "paying", ("paying", "coin"): "paying", ("paying", "choose"): "serving", ("paying", "cancel"): "idle", ("serving", "done"): "idle"}
    prices = {"tea": 150, "coffee": 220}

    def __init__(self):
        super().__init__()
        self.money, self.served = 0, []

    def enter_paying(self, value): self.money += value

    def enter_serving(self, drink):
        if self.money < self.prices[drink]:
            self.state = "paying"
            raise ValueError("%s costs %d, only %d paid" % (drink, self.prices[drink], self.money))
        self.money -= self.prices[drink]
        self.served.append(drink)
        self.send("done")

    def enter_idle(self):
        self.change, self.money = self.money, 0


light = Light()
print([light.send(e) for e in "next next next fail next next".split()], light.log[-1])
try:
    Light().send("explode")
except ValueError as e:
    print(e)
v = Vending()
for event, *args in [("coin", 100), ("choose", "tea"), ("coin", 100), ("choose", "tea"), ("choose", "tea"), ("coin", 50), ("cancel",)]:
    try:
        print(event, args, v.send(event, *args), v.money, getattr(v, "change", None))
    except ValueError as e:
        print(event, args, "!!", e, v.state)
print(v.served, v.log)


def match(pattern, text):
    """Backtracking matcher for literals, '.', '*', '+', '?', '^' and '$'."""
    def here(p, i):
        if p == len(pattern):
            yield i
            return
        if pattern[p] == "$" and p == len(pattern) - 1:
            if i == len(text):
                yield i
            return
        c = pattern[p]
        fits = lambda k: k < len(text) and c in (".", text[k])
        repeat = pattern[p + 1:p + 2]
        if repeat == "?":
            if fits(i):
                yield from here(p + 2, i + 1)
            yield from here(p + 2, i)
        elif repeat in ("*", "+") and repeat:
            k = i
            while fits(k):
                k += 1
            while k >= i + (repeat == "+"):
                yield from here(p + 2, k)
                k -= 1
        elif fits(i):
            yield from here(p + 1, i + 1)
    if pattern.startswith("^"):
        pattern = pattern[1:]
        starts = [0]
    else:
        starts = range(len(text) + 1)
    for s in starts:
        end = next(here(0, s), None)
        if end is not None:
            return s, text[s:end]
    return None


for p, t in [("abc", "xabcx"), ("a.c", "abcadc"), ("ab*c", "ac abbbc"), ("ab+c", "ac abbbc"), ("ab?c", "abbc ac"), ("^a", "ba"), ("^b", "ba"), ("a$", "ba"), (".*", "all of it"), ("x*", "aaa"), ("a.*b", "xxaxbxbx"), ("^a?a?a?aaa$", "aaa"), ("", "x"), ("é.", "caféx")]:
    print(p, t, match(p, t))


def nfa_accepts(text):
    """Binary numbers divisible by three, as a table."""
    table = {0: (0, 1), 1: (2, 0), 2: (1, 2)}
    state = 0
    for c in text:
        state = table[state][int(c)]
    return state == 0


print([n for n in range(31) if nfa_accepts(bin(n)[2:])], all(nfa_accepts(bin(n)[2:]) == (n % 3 == 0) for n in range(500)))


def words():
    state, word = "space", ""
    found = []
    while True:
        c = yield found
        found = []
        if state == "space" and c.isalnum():
            state, word = "word", c
        elif state == "word":
            if c.isalnum():
                word += c
            else:
                state, found = "space", [word]


w = words()
next(w)
print([x for c in "two words, 3rd! " for x in w.send(c)])

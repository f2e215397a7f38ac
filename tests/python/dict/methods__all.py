# Every method of dict.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = {"a": 1, "b": 2}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 5), "a" in d, "z" in d, len(d), list(d), d.keys(), d.values(), d.items())
print(d.setdefault("c", 3), d.setdefault("a", 9), d.setdefault("n"), d)
print(d.pop("n"), d.pop("n", "default"), d.popitem(), d)
print(d.update({"x": 1}), d.update([("y", 2), ["z", 3]]), d.update(k=4, a=100), d.update(), d.update({"m": 1}, n=2), d)
e = d.copy()
e["new"] = 1
print("new" in d, e == d, e.clear(), e, d != e)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []), dict.fromkeys((), 1), {}.fromkeys("x", "y"))
print(dict(), dict(a=1), dict([("a", 1)], b=2), dict({"a": 1}, a=2), dict(zip("ab", (1, 2))), dict(x for x in [(1, 2)]), dict(["ab", "cd"]), dict({}, **{"not an identifier": 1}), dict(d) == d, dict(self=1, other=2))
for f in [lambda: d["missing"], lambda: d[()], lambda: d[[]], lambda: {}[None], lambda: d.pop("missing"), lambda: {}.popitem(), lambda: d.pop(), lambda: d.get([]), lambda: [] in d, lambda: d.setdefault([], 1), lambda: d.pop([]), lambda: d.update(5), lambda: d.update([1]), lambda: d.update([(1,)]), lambda: d.update([(1, 2, 3)]), lambda: d.update(["a"]), lambda: d.update({}, {}), lambda: dict(5), lambda: dict([[]]), lambda: dict(None), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: d.fromkeys(), lambda: hash(d), lambda: d + {}, lambda: d < d, lambda: d.get(), lambda: d.keys(1), lambda: d.clear(1), lambda: d.update([([], 1)]), lambda: dict({}, {}), lambda: d(), lambda: d.x, lambda: dict([(1, 2)], 3), lambda: d.get("a", 1, 2), lambda: {1: 2}.pop(2, 3, 4)]:
    error(f)


def del_missing():
    del d["nope"]


error(del_missing)
print({"a": 1} | {"b": 2}, {"a": 1, "b": 1} | {"a": 2}, {} | {}, {"a": 1}.__or__({"b": 2}), {"a": 1}.__ror__({"a": 0, "c": 3}))
u = {"a": 1}
u |= {"b": 2}
u |= [("c", 3)]
print(u)
error(lambda: {} | [])
error(lambda: [] | {})
error(lambda: u.__ior__(5))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 1} == {1.0: True}, {} == [], {1: 2} != {1: 3}, {1: {2: 3}} == {1: {2: 3}}, {"a": 1} == {"a": 1, "b": 2})
print({1: "a", True: "b", 1.0: "c"}, {0: 1, False: 2}, {"a": 1, "a": 2}, {(1, 2): 3}[1, 2], {None: 1}[None], {1 << 70: "big"}[2 ** 70], {"k": {"k": {"k": 1}}}["k"]["k"]["k"])
print(list(reversed({"a": 1, "b": 2})), list(reversed({1: 2}.items())), list(reversed({1: 2}.values())), sorted({"b": 1, "a": 2}), max({"x": 1, "y": 0}), sum({1: 2, 3: 4}), len({}), bool({}), bool({0: 0}), [*{"a": 1}], {**{"a": 1}}, tuple({1: 2}), set({1: 2}), "".join({"p": 1, "q": 2}))
print(repr({}), repr({"a": [1, {"b": ()}]}), str({1: "x"}), "%s" % {1: 2}, f"{ {1: 2} }", sorted(n for n in dir(dict) if not n.startswith("_")))
print(d.__contains__("a"), d.__getitem__("a"), d.__len__(), d.__setitem__("q", 1), d.__delitem__("q"), d.__eq__(5), d.__iter__().__next__(), {}.__class__, d.__ne__(d))
order = {}
for k in [5, 3, 9, 1]:
    order[k] = str(k)
order[3] = "again"
del order[9]
order[9] = "back"
order.pop(5)
print(order, list(order.items()), order.popitem(), order)
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get), {v: k for k, v in counts.items()})
groups = {}
for w in "one two three four five six".split():
    groups.setdefault(len(w), []).append(w)
print(groups)
big = {i: i * i for i in range(10000)}
for i in range(0, 10000, 3):
    del big[i]
for i in range(20000, 20010):
    big[i] = -1
print(len(big), list(big)[:5], list(big)[-3:], sum(big.values()), 3 in big, 4 in big, big[9998], big.get(9999))
big.clear()
print(big, len(big))
strings = {str(i): i for i in range(3000)}
print(strings["2999"], len(strings), "3000" in strings, sum(strings.pop(str(i)) for i in range(0, 3000, 2)), len(strings), list(strings)[:3])

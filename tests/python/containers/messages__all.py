# What list, tuple, dict, set, range, slice, their iterators and the item protocols say when they are misused.
def t(*actions):
    for f in actions:
        try:
            print(f())
        except BaseException as e:
            print(type(e).__name__, e)


def f(**k): pass


class C:
    def m(self, **k): pass


class K:
    def __init__(self, keys): self.k = keys
    def keys(self): return self.k


class KE(K):
    def __getitem__(self, key): raise KeyError('a')


n, l, s5, tup = 5, [1], 'a', (1,)
big = 10 ** 30
t(lambda: f(**{1: 2}), lambda: f(a=1, **{'a': 2}), lambda: f(**{'a': 1}, **{'a': 2}), lambda: dict(**{'q': 1}, **{'q': 2}), lambda: dict(**{1: 1}),
  lambda: print(**{1: 1}), lambda: C().m(**{'a': 1}, **{'a': 2}), lambda: f(**5), lambda: dict(a=1, **5), lambda: f(**[1]), lambda: print(sep='', **{'sep': 2}),
  lambda: f(**K(5)), lambda: f(**K(['a'])))
class S(set): pass
class F(frozenset): pass
t(lambda: (type(S() | S()), type(S() & S()), type(S() - S()), type(S() ^ S()), type(S().copy()), type(S().union([1])), type(F().copy()), type(F() | {1}), type(S().intersection([])), type(S().difference([1])), type(S().symmetric_difference([1]))))
t(lambda: hash(slice(1, 2, 3)), lambda: hash(slice([], 2, 3)), lambda: [].__hash__, lambda: 5 in n, lambda: dict([1]), lambda: dict([(1,)]), lambda: dict(5), lambda: dict([1, 2], [3]))
t(lambda: list(1, 2), lambda: list(a=2), lambda: tuple(a=2), lambda: set(a=2), lambda: set(1, 2), lambda: frozenset(1, 2), lambda: frozenset(a=2), lambda: tuple(1, 2))
t(lambda: int[3], lambda: l['a'], lambda: tup['a'], lambda: s5['a'], lambda: n[0], lambda: type[int], lambda: list[int], lambda: dict[str, int], lambda: tuple[int, ...], lambda: object[1])


def sl(o, i, v=None): o[i] = v
def dl(o, i): del o[i]


t(lambda: sl([1], 5), lambda: sl((1,), 5), lambda: sl([1], 'a'), lambda: sl([1], slice(0, 1), 5), lambda: sl([1], slice(0, 1, 2), 5), lambda: sl([1, 2, 3], slice(0, 3, 2), [5]),
  lambda: dl([1], 5), lambda: dl((1,), 0), lambda: dl(5, 0), lambda: sl(5, 0), lambda: sl([1], None), lambda: l[None], lambda: dl('a', 0), lambda: dl({}, 1), lambda: dl(set(), 1), lambda: dl(range(3), 1), lambda: sl('a', 0))
t(lambda: l.index(5), lambda: l.remove(5), lambda: [].pop(), lambda: l.pop(7), lambda: l.pop('a'), lambda: l + tup, lambda: tup + l, lambda: l * 'a', lambda: l * 1.5, lambda: l.extend(5), lambda: l.insert('a', 5),
  lambda: l.insert(1), lambda: l.index(), lambda: tup.index(2), lambda: l.sort(lambda x: x), lambda: l.sort(foo=1), lambda: [1, 'a'].sort(), lambda: l.sort(key=5), lambda: l.__init__(1, 2), lambda: l.append(), lambda: l.append(1, 2), lambda: l.clear(1))
t(lambda: l[big], lambda: l[-big], lambda: l.pop(big), lambda: l * big, lambda: l * (2 ** 62), lambda: tup * (2 ** 62), lambda: l * -1, lambda: slice(1, 2, 0).indices(3), lambda: l[::0], lambda: l['a':], lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(a=1),
  lambda: slice(1, 2).indices(-1), lambda: slice(1, 2).indices('a'), lambda: slice('a').indices(3), lambda: slice(None, None, -1).indices(big), lambda: slice(-2, big, 7).indices(5), lambda: slice(1) < slice(2), lambda: slice(1) == slice(1), lambda: slice(1) < 5)
t(lambda: range(1, 2, 0), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range('a'), lambda: range(a=3), lambda: range(1.0), lambda: range(3)[5], lambda: range(3)['a'], lambda: range(3).index(9), lambda: range(3).index('a'), lambda: len(range(big)),
  lambda: range(3)[big], lambda: range(big)[big - 1], lambda: range(big)[::big // 3], lambda: bool(range(big)), lambda: range(0, big, big // 4)[-1], lambda: big // 2 in range(big), lambda: range(big).index(77), lambda: range(3).count(2.0), lambda: range(3) < range(4))
t(lambda: reversed(n), lambda: reversed(set()), lambda: reversed(), lambda: reversed([], 1), lambda: reversed(x=1), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], 'a'), lambda: enumerate([], 1, 2), lambda: enumerate([], foo=2), lambda: enumerate(start=1), lambda: list(enumerate(start=1, iterable='ab')), lambda: list(enumerate(iterable='ab')),
  lambda: zip(5), lambda: zip([], 5), lambda: zip(a=1), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip(strict=True)))
t(lambda: map(), lambda: map(5), lambda: map(5, 6), lambda: list(map(5, [6])), lambda: map(a=1), lambda: filter(1), lambda: filter(1, 2), lambda: filter(a=1), lambda: list(filter(5, [1])))
t(lambda: {}.pop(1), lambda: {}.popitem(), lambda: {}.pop(), lambda: {}.get(), lambda: {}.setdefault(), lambda: {}.fromkeys(), lambda: {}.fromkeys(5), lambda: {}.update(1, 2), lambda: {}.update(5), lambda: {} | 1, lambda: {}.__ior__(1), lambda: {[]: 1}, lambda: {}[[]], lambda: [] in {}, lambda: {}.get([]), lambda: {}.pop([]), lambda: {1: 1}.pop([]), lambda: {}[1], lambda: {}['a'], lambda: {}[(1, 2)], lambda: {} < {})
t(lambda: set().pop(), lambda: set().remove(1), lambda: set().add([]), lambda: [] in set(), lambda: set().remove([]), lambda: set().union(5), lambda: set() | [1], lambda: set().update(5), lambda: {1} < [], lambda: {frozenset([1])}.remove({1}), lambda: {1} in {frozenset([1])}, lambda: set().remove({1}), lambda: set().discard({1}))
t(lambda: {}.keys() < [], lambda: {}.keys() | 5, lambda: {}.keys() & 5, lambda: {}.keys() - 5, lambda: {}.keys() ^ 5, lambda: {}.keys() | [1], lambda: [1] & {}.keys(), lambda: 5 | {}.keys(), lambda: {}.values() | {}, lambda: {}.keys().isdisjoint(5), lambda: {}.keys().mapping, lambda: {}.keys()[0], lambda: {}.values() == {}.values(), lambda: {}.keys() == set(), lambda: {1: [2]}.items() ^ {1: [2]}.items(), lambda: {1: [2]}.items() | [], lambda: hash({}.keys()), lambda: ({1: 2, 3: 4}.items() & [(1, 2), (3, 5), 7]))
t(lambda: iter(n), lambda: iter(n, 6), lambda: next(n), lambda: len(n), lambda: n < 'a', lambda: [1] < ['a'], lambda: (1,) >= ('a',), lambda: [1] == ['a'], lambda: [1, 2] < [1], lambda: (1, 2) < (1, 2, 3))


class I:
    def __iter__(self): return 5
class J:
    __iter__ = None
class N:
    __contains__ = None
class M:
    def __len__(self): return -1
class R:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i


t(lambda: iter(I()), lambda: 1 in I(), lambda: list(I()), lambda: iter(J()), lambda: 1 in J(), lambda: 1 in N(), lambda: len(M()), lambda: list(M()), lambda: reversed(R()), lambda: [*n], lambda: [*I()], lambda: tuple(n))
it = iter({1: 2})
t(lambda: range(3).__reduce__(), lambda: slice(1).__reduce__(), lambda: {1}.__reduce__(), lambda: S([1]).__reduce__(), lambda: frozenset() is frozenset(), lambda: frozenset(frozenset([1])) == {1}, lambda: tuple(tup) is tup, lambda: tup[:] is tup, lambda: () is tuple([]), lambda: l[:] is l)
l.append(l)
d = {1: l}
d[2] = d
rec = ([],)
rec[0].append(rec)
d[3] = d.values()
print(l, d, rec)

"""Times small operations, one at a time, and prints a line for each: its name, a tab, and nanoseconds per operation.

Arguments: texts, of which a name must contain one. Every statement stands ten times in the body of a loop, so that the
loop itself hardly counts. What counts is the thread's own processor time, as other programs may share the machine; the best
of several rounds is taken, because whatever disturbs a round makes it longer.
"""
import sys
from time import thread_time

ROUNDS = 7
SECONDS = 0.02
COPIES = 10

# Name, preparation (lines), statement. What the preparation makes is local to the loop's function.
OPERATIONS = [
    # Integers
    ("int: str()", "v = 1234567", "str(v)"),
    ("int: int(str)", "s = '1234567'", "int(s)"),
    ("int: compare and pick max", "a = 5; b = 7", "max(a, b)"),
    ("int: divmod", "a = 12345; b = 17", "divmod(a, b)"),
    ("int: pow", "a = 7", "a ** 5"),
    ("int: float()", "a = 7", "float(a)"),
    ("int: abs", "a = -7000", "abs(a)"),
    ("int: bit_length", "a = 7000", "a.bit_length()"),
    ("int: hash", "a = 7000", "hash(a)"),
    ("bigint: 100-bit a + b", "a = 3 ** 60; b = 5 ** 41", "a + b"),
    ("bigint: 100-bit a - b", "a = 3 ** 60; b = 5 ** 41", "a - b"),
    ("bigint: 100-bit a * small", "a = 3 ** 60", "a * 12345"),
    ("bigint: 100-bit a * b", "a = 3 ** 60; b = 5 ** 41", "a * b"),
    ("bigint: 200-bit a // small", "a = 3 ** 120", "a // 12345"),
    ("bigint: 200-bit a % small", "a = 3 ** 120", "a % 12345"),
    ("bigint: 200-bit a // b", "a = 3 ** 120; b = 5 ** 41", "a // b"),
    ("bigint: 200-bit a % b", "a = 3 ** 120; b = 5 ** 41", "a % b"),
    ("bigint: 200-bit a < b", "a = 3 ** 120; b = a + 1", "a < b"),
    ("bigint: 200-bit a & b", "a = 3 ** 120; b = 5 ** 82", "a & b"),
    ("bigint: 200-bit a << 70", "a = 3 ** 120", "a << 70"),
    ("bigint: 200-bit a >> 70", "a = 3 ** 120", "a >> 70"),
    ("bigint: 200-bit -a", "a = 3 ** 120", "-a"),
    ("bigint: 200-bit str()", "a = 3 ** 120", "str(a)"),
    ("bigint: 200-bit int(str)", "s = str(3 ** 120)", "int(s)"),
    ("bigint: 200-bit hash", "a = 3 ** 120", "hash(a)"),
    ("bigint: 2000-bit a + b", "a = 3 ** 1200; b = 5 ** 820", "a + b"),
    ("bigint: 2000-bit a * b", "a = 3 ** 1200; b = 5 ** 820", "a * b"),
    ("bigint: 2000-bit a // small", "a = 3 ** 1200", "a // 12345"),
    ("bigint: 4000-bit a // b", "a = 3 ** 2500; b = 5 ** 820", "a // b"),
    ("bigint: 40000-bit a + b", "a = 3 ** 25000; b = 5 ** 17000", "a + b"),
    ("bigint: 40000-bit a * small", "a = 3 ** 25000", "a * 12345"),
    ("bigint: 40000-bit a // small", "a = 3 ** 25000", "a // 12345"),
    ("bigint: 40000-bit a * b", "a = 3 ** 25000; b = 5 ** 17000", "a * b"),
    ("bigint: 4000-bit str()", "a = 3 ** 2500", "str(a)"),
    ("bigint: 4000-bit int(str)", "s = str(3 ** 2500)", "int(s)"),
    ("bigint: pow mod 256 bits", "a = 3 ** 150; m = (1 << 256) - 189", "pow(a, 65537, m)"),
    ("bigint: 3 ** 1000", "a = 3", "a ** 1000"),
    # Floats
    ("float: str()", "v = 3.14159", "str(v)"),
    ("float: float(str)", "s = '3.14159'", "float(s)"),
    ("float: '%.3f' %", "v = 3.14159", "'%.3f' % v"),
    ("float: f'{v:.3f}'", "v = 3.14159", "f'{v:.3f}'"),
    ("float: int()", "v = 3.14159", "int(v)"),
    ("float: round(v, 2)", "v = 3.14159", "round(v, 2)"),
    ("float: v ** 0.5", "v = 3.14159", "v ** 0.5"),
    ("float: hash", "v = 3.14159", "hash(v)"),
    # Strings
    ("str: a + b", "a = 'hello '; b = 'world'", "a + b"),
    ("str: s += 'x'", "s = ''", "s += 'x'"),
    ("str: join 10", "p = ['ab', 'cd', 'efg', 'h', 'ij', 'klm', 'no', 'pq', 'rs', 'tu']", "','.join(p)"),
    ("str: split blanks", "s = 'the quick brown fox jumps over the lazy dog'", "s.split()"),
    ("str: split ','", "s = 'the,quick,brown,fox,jumps,over,the,lazy,dog'", "s.split(',')"),
    ("str: replace", "s = 'the quick brown fox jumps over the lazy dog'", "s.replace('o', '00')"),
    ("str: find", "s = 'the quick brown fox jumps over the lazy dog'", "s.find('lazy')"),
    ("str: in", "s = 'the quick brown fox jumps over the lazy dog'", "'lazy' in s"),
    ("str: count", "s = 'the quick brown fox jumps over the lazy dog'", "s.count('o')"),
    ("str: startswith", "s = 'the quick brown fox'", "s.startswith('the')"),
    ("str: strip", "s = '  the quick brown fox '", "s.strip()"),
    ("str: upper", "s = 'the quick brown fox'", "s.upper()"),
    ("str: title", "s = 'the quick brown fox'", "s.title()"),
    ("str: isalpha", "s = 'thequickbrownfox'", "s.isalpha()"),
    ("str: translate", "s = 'the quick brown fox'; t = str.maketrans('aeiou', 'AEIOU')", "s.translate(t)"),
    ("str: encode", "s = 'the quick brown fox'", "s.encode()"),
    ("str: decode", "s = b'the quick brown fox'", "s.decode()"),
    ("str: index", "s = 'the quick brown fox'", "s[5]"),
    ("str: slice", "s = 'the quick brown fox'", "s[4:9]"),
    ("str: reverse", "s = 'the quick brown fox'", "s[::-1]"),
    ("str: repeat", "s = 'ab'", "s * 10"),
    ("str: equal", "a = 'the quick brown fox'; b = 'the quick brown fo' + str('x')", "a == b"),
    ("str: less", "a = 'the quick brown fox'; b = 'the quick brown fox2'", "a < b"),
    ("str: ord and chr", "s = 'q'", "chr(ord(s) + 1)"),
    ("str: iterate 40", "s = 'the quick brown fox jumps over the lazy '", "for c in s: pass"),
    ("str: list()", "s = 'the quick brown fox jumps over the lazy '", "list(s)"),
    ("str: new hash", "s = 'the quick brown fox'", "hash(s[1:])"),
    ("str: '%s %d' %", "a = 'abc'; b = 12", "'%s: %d' % (a, b)"),
    ("str: format()", "a = 'abc'; b = 12", "'{}: {}'.format(a, b)"),
    ("str: f-string", "a = 'abc'; b = 12", "f'{a}: {b}'"),
    ("str: f-string, width", "a = 'abc'; b = 12", "f'{a:>10}{b:04d}'"),
    ("str: zfill and rjust", "a = 'abc'", "a.zfill(8).rjust(10)"),
    ("str: splitlines", "s = 'the quick\\nbrown fox\\njumps over\\n'", "s.splitlines()"),
    ("str: partition", "s = 'key=value'", "s.partition('=')"),
    ("str: repr", "s = 'the quick brown fox'", "repr(s)"),
    ("str: join generator", "p = range(10)", "''.join(str(i) for i in p)"),
    ("bytes: index and slice", "s = b'the quick brown fox'", "s[4:9][0]"),
    ("bytearray: append", "s = bytearray()", "s.append(5)"),
    # Tuples and lists
    ("tuple: make 3", "a = 1; b = 2; c = 3", "(a, b, c)"),
    ("tuple: compare", "a = (1, 2, 3); b = (1, 2, 4)", "a < b"),
    ("tuple: hash", "a = (1, 2, 3)", "hash(a)"),
    ("tuple: from list", "a = [1, 2, 3, 4, 5, 6]", "tuple(a)"),
    ("list: make 3", "a = 1; b = 2; c = 3", "[a, b, c]"),
    ("list: append", "a = []", "a.append(1)"),
    ("list: append and pop", "a = [1, 2]", "a.append(1); a.pop()"),
    ("list: insert and pop(0)", "a = list(range(50))", "a.insert(0, 1); a.pop(0)"),
    ("list: extend", "b = [1, 2, 3, 4]", "a = []; a.extend(b); a.extend(b)"),
    ("list: slice", "a = list(range(20))", "a[5:15]"),
    ("list: slice with step", "a = list(range(20))", "a[::2]"),
    ("list: copy", "a = list(range(20))", "a[:]"),
    ("list: slice assignment", "a = list(range(20)); b = [1, 2, 3]", "a[3:6] = b"),
    ("list: a + b", "a = [1, 2, 3]; b = [4, 5]", "a + b"),
    ("list: [0] * 100", "", "[0] * 100"),
    ("list: index", "a = list(range(1000, 1020))", "a.index(1015)"),
    ("list: in", "a = list(range(1000, 1020))", "1015 in a"),
    ("list: count", "a = list(range(1000, 1020))", "a.count(1015)"),
    ("list: in, strs", "a = ['a%d' % i for i in range(20)]; b = 'a15'", "b in a"),
    ("list: reverse", "a = list(range(20))", "a.reverse()"),
    ("list: equal", "a = list(range(20)); b = list(range(20))", "a == b"),
    ("list: unpack 3", "a = [1, 2, 3]", "x, y, z = a"),
    ("list: list(range(100))", "", "list(range(100))"),
    ("list: list(tuple)", "a = (1, 2, 3, 4, 5)", "list(a)"),
    ("list: repr", "a = [1, 2, 3, 4, 5]", "repr(a)"),
    ("sort: 1000 ints", "a = [i * 7919 % 1009 for i in range(1000)]", "sorted(a)"),
    ("sort: 1000 sorted ints", "a = list(range(1000))", "sorted(a)"),
    ("sort: 1000 strs", "a = [str(i * 7919 % 1009) for i in range(1000)]", "sorted(a)"),
    ("sort: 1000 floats", "a = [i * 7919 % 1009 * 0.5 for i in range(1000)]", "sorted(a)"),
    ("sort: 1000 tuples", "a = [(i * 7919 % 109, i) for i in range(1000)]", "sorted(a)"),
    ("sort: 1000 with key function", "a = [i * 7919 % 1009 for i in range(1000)]", "sorted(a, key=lambda v: -v)"),
    ("sort: 1000 with len key", "a = ['x' * (i * 7919 % 19) for i in range(1000)]", "sorted(a, key=len)"),
    ("sort: 10 ints in place", "a = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]", "b = a[:]; b.sort()"),
    # Dicts and sets
    ("dict: make 3", "a = 1", "{'x': a, 'y': a, 'z': a}"),
    ("dict: get", "d = {i: i for i in range(100)}", "d.get(50)"),
    ("dict: get str", "d = {'k%d' % i: i for i in range(100)}; k = 'k50'", "d.get(k)"),
    ("dict: d[int]", "d = {i: i for i in range(100)}; k = 50", "d[k]"),
    ("dict: d[tuple]", "d = {(i, i): i for i in range(100)}; k = (50, 50)", "d[k]"),
    ("dict: in", "d = {i: i for i in range(100)}; k = 500", "k in d"),
    ("dict: store", "d = {i: i for i in range(100)}; k = 50", "d[k] = 7"),
    ("dict: fill 100 ints", "r = range(100)", "d = {}\nfor i in r: d[i] = i"),
    ("dict: fill 100 strs", "r = ['k%d' % i for i in range(100)]", "d = {}\nfor i in r: d[i] = i"),
    ("dict: store and delete", "d = {i: i for i in range(100)}; k = 500", "d[k] = 7; del d[k]"),
    ("dict: setdefault", "d = {i: i for i in range(100)}; k = 50", "d.setdefault(k, 0)"),
    ("dict: pop", "d = {i: i for i in range(100)}; k = 50", "d[k] = 1; d.pop(k)"),
    ("dict: iterate 100", "d = {i: i for i in range(100)}", "for k in d: pass"),
    ("dict: items of 100", "d = {i: i for i in range(100)}", "for k, v in d.items(): pass"),
    ("dict: values of 100", "d = {i: i for i in range(100)}", "for v in d.values(): pass"),
    ("dict: copy 100", "d = {i: i for i in range(100)}", "d.copy()"),
    ("dict: update 100", "d = {i: i for i in range(100)}", "e = {}; e.update(d)"),
    ("dict: a | b", "a = {'x': 1, 'y': 2}; b = {'z': 3}", "a | b"),
    ("dict: equal", "a = {i: i for i in range(20)}; b = {i: i for i in range(20)}", "a == b"),
    ("dict: dict(zip)", "a = list(range(20))", "dict(zip(a, a))"),
    ("set: make 3", "a = 1; b = 2; c = 3", "{a, b, c}"),
    ("set: set(list of 100)", "a = list(range(100))", "set(a)"),
    ("set: add", "s = set(range(100)); k = 50", "s.add(k)"),
    ("set: add and remove", "s = set(range(100)); k = 500", "s.add(k); s.remove(k)"),
    ("set: in", "s = set(range(100)); k = 50", "k in s"),
    ("set: a & b", "a = set(range(30)); b = set(range(20, 60))", "a & b"),
    ("set: a | b", "a = set(range(30)); b = set(range(20, 60))", "a | b"),
    ("set: a - b", "a = set(range(30)); b = set(range(20, 60))", "a - b"),
    ("set: iterate 100", "s = set(range(100))", "for k in s: pass"),
    # Comprehensions and iteration, 100 items each
    ("loop: range", "", "for i in range(100): pass"),
    ("loop: list", "a = list(range(100))", "for i in a: pass"),
    ("loop: enumerate", "a = list(range(100))", "for i, v in enumerate(a): pass"),
    ("loop: zip", "a = list(range(100))", "for i, v in zip(a, a): pass"),
    ("loop: reversed", "a = list(range(100))", "for i in reversed(a): pass"),
    ("loop: generator", "g = lambda: (i for i in r)\nr = range(100)", "for i in g(): pass"),
    ("comprehension: list", "r = range(100)", "[i for i in r]"),
    ("comprehension: list with if", "r = range(100)", "[i * 2 for i in r if i & 1]"),
    ("comprehension: dict", "r = range(100)", "{i: i for i in r}"),
    ("comprehension: set", "r = range(100)", "{i for i in r}"),
    ("comprehension: tuple items", "a = [(i, i) for i in range(100)]", "[x for x, y in a]"),
    ("call: sum(list)", "a = list(range(100))", "sum(a)"),
    ("call: sum(floats)", "a = [i * 0.5 for i in range(100)]", "sum(a)"),
    ("call: sum(generator)", "r = range(100)", "sum(i for i in r)"),
    ("call: min(list)", "a = list(range(100))", "min(a)"),
    ("call: max(list, key)", "a = list(range(100))", "max(a, key=lambda v: -v)"),
    ("call: any(list)", "a = [0] * 100", "any(a)"),
    ("call: any(generator)", "a = [0] * 100", "any(v for v in a)"),
    ("call: list(map(str))", "a = list(range(100))", "list(map(str, a))"),
    ("call: list(map(lambda))", "a = list(range(100))", "list(map(lambda v: v, a))"),
    ("call: list(filter(lambda))", "a = list(range(100))", "list(filter(lambda v: v, a))"),
    ("call: list(zip)", "a = list(range(100))", "list(zip(a, a))"),
    ("call: list(enumerate)", "a = list(range(100))", "list(enumerate(a))"),
    ("call: list(reversed)", "a = list(range(100))", "list(reversed(a))"),
    ("call: len", "a = [1]", "len(a)"),
    ("call: isinstance", "a = [1]", "isinstance(a, list)"),
    ("call: isinstance, tuple", "a = [1]", "isinstance(a, (int, str, list))"),
    ("call: type", "a = [1]", "type(a)"),
    ("call: getattr", "class C: x = 1\nc = C()", "getattr(c, 'x')"),
    ("call: hasattr, missing", "class C: x = 1\nc = C()", "hasattr(c, 'y')"),
    ("call: next(iter())", "a = [1]", "next(iter(a))"),
    ("call: *args", "def f(*a): pass\na = (1, 2, 3)", "f(*a)"),
    ("call: **kwargs", "def f(**k): pass\nk = {'a': 1}", "f(**k)"),
    ("call: keyword", "def f(a, b=1, c=2): pass", "f(1, c=3)"),
    ("call: lambda", "f = lambda v: v", "f(1)"),
    # Objects and exceptions
    ("object: object()", "", "object()"),
    ("object: class with __init__", "class C:\n  def __init__(self, a, b): self.a = a; self.b = b", "C(1, 2)"),
    ("object: class without __init__", "class C: pass", "C()"),
    ("object: class with __slots__", "class C:\n  __slots__ = ('a',)\n  def __init__(self, a): self.a = a", "C(1)"),
    ("object: property", "class C:\n  @property\n  def p(self): return 1\nc = C()", "c.p"),
    ("object: __eq__", "class C:\n  def __eq__(self, o): return True\na = C(); b = C()", "a == b"),
    ("object: __add__", "class C:\n  def __add__(self, o): return o\na = C(); b = C()", "a + b"),
    ("object: __getitem__", "class C:\n  def __getitem__(self, o): return o\na = C()", "a[1]"),
    ("object: __len__", "class C:\n  def __len__(self): return 3\na = C()", "len(a)"),
    ("object: super().f()", "class B:\n  def f(self): pass\nclass C(B):\n  def f(self): super().f()\nc = C()", "c.f()"),
    ("object: iterate by __next__",
     "class C:\n  def __iter__(self): self.i = 0; return self\n  def __next__(self):\n    self.i += 1\n    if self.i > 20: raise StopIteration\n    return 1\nc = C()",
     "for i in c: pass"),
    ("exception: ValueError('x')", "", "ValueError('x')"),
    ("exception: raise, catch", "", "try: raise ValueError\nexcept ValueError: pass"),
    ("exception: raise, catch as", "", "try: raise ValueError('x')\nexcept ValueError as e: pass"),
    ("exception: from a call", "def f(): raise ValueError('x')", "try: f()\nexcept ValueError: pass"),
    ("exception: KeyError", "d = {}", "try: d[1]\nexcept KeyError: pass"),
    ("exception: IndexError", "a = []", "try: a[1]\nexcept IndexError: pass"),
    ("exception: AttributeError", "a = []", "try: a.x\nexcept AttributeError: pass"),
    ("exception: int('x')", "", "try: int('x')\nexcept ValueError: pass"),
    ("exception: StopIteration", "a = []", "try: next(iter(a))\nexcept StopIteration: pass"),
    ("exception: try, finally", "", "try: pass\nfinally: pass"),
    ("exception: with", "class C:\n  def __enter__(self): return self\n  def __exit__(self, *a): pass\nc = C()", "with c: pass"),
    # Iterators of the library
    ("itertools: chain", "from itertools import chain; a = list(range(50))", "list(chain(a, a))"),
    ("itertools: product", "from itertools import product; a = list(range(10))", "list(product(a, a))"),
    ("itertools: combinations", "from itertools import combinations; a = list(range(10))", "list(combinations(a, 3))"),
    ("itertools: permutations", "from itertools import permutations; a = list(range(5))", "list(permutations(a))"),
    ("itertools: accumulate", "from itertools import accumulate; a = list(range(100))", "list(accumulate(a))"),
    ("itertools: islice, count", "from itertools import islice, count", "list(islice(count(), 100))"),
    ("itertools: groupby", "from itertools import groupby; a = [i // 5 for i in range(100)]", "for k, g in groupby(a): pass"),
    ("itertools: starmap", "from itertools import starmap; a = [(i, i) for i in range(100)]", "list(starmap(lambda x, y: x, a))"),
    ("itertools: repeat", "from itertools import repeat", "list(repeat(1, 100))"),
    ("itertools: takewhile", "from itertools import takewhile; a = list(range(100))", "list(takewhile(lambda v: v < 200, a))"),
    ("itertools: zip_longest", "from itertools import zip_longest; a = list(range(100))", "list(zip_longest(a, a))"),
    ("math: sqrt", "from math import sqrt; v = 2.5", "sqrt(v)"),
    ("math: floor", "from math import floor; v = 2.5", "floor(v)"),
    ("deque: append, popleft", "from _collections import deque; d = deque([1, 2])", "d.append(1); d.popleft()"),
]


def indent(text, by):
    return "".join([" " * by + line + "\n" for line in text.split("\n")])


def compile_loop(name, preparation, statement):
    body = "def run(times):\n" + (indent(preparation, 1) if preparation else "") + " start = clock()\n for _ in turns[:times]:\n"
    space = {"clock": thread_time, "turns": TURNS}
    exec(body + indent(statement, 2) * COPIES + " return clock() - start\n", space)
    return space["run"]


def measure(run):
    """Nanoseconds for one statement."""
    count = 1
    while (seconds := run(count)) < SECONDS and count < len(TURNS):
        count = min(len(TURNS), max(count * 2, int(count * SECONDS / max(seconds, 1e-7))))
    # The engine may still be replacing its code by better code; that has to be over before it counts.
    settled = thread_time() + WARM
    while thread_time() < settled:
        run(count)
    return min([run(count) for _ in range(ROUNDS)]) / count / COPIES * 1e9


TURNS = [None] * 200000
WARM = 0.3
wanted = sys.argv[1:]
for name, preparation, statement in OPERATIONS:
    if not wanted or any([w in name for w in wanted]):
        print(name, "%.2f" % measure(compile_loop(name, preparation, statement)), sep="\t", flush=True)

# f-strings: expressions, conversions, nested specs, quotes, the = form.
def error(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


x, y, name, pi, lst, d = 5, -3, "wörld", 3.14159265, [1, 2], {"k": "v", "a b": 2}
print(f"", f"plain", f"{x}", f"{x}{y}", f"a{x}b{y}c", f"{x + y * 2}", f"{name!r} {name!s} {name!a}", f"{{}} {{{x}}} {{x}} }}{{")
print(f"{x:5}|{x:<5}|{x:^5}|{x:>5}|{x:05}|{x:+}|{x:#x}|{x:b}", f"{pi:.2f} {pi:10.3f}| {pi:<10.1f}| {pi:e} {pi:%}", f"{name:>10}|{name:*^11}|{name:.2}|{name!r:>10}|")
w, p, fill, align = 10, 3, "*", "^"
print(f"{pi:{w}.{p}}|{pi:{w}.{p}f}|{name:{fill}{align}{w}}|{x:{'0'}{w}}|{x:{w + 2}}|{pi:.{p - 1}f}|{name:{len(name)}}|{x:{'>'}{w // 2}}|{pi:{w}.{p}{'e'}}")
print(f"{x=} {y = } {x + y=} {name=} {name=!s} {name=:>8} {pi=:.2f} { x = } {lst=} {d['k']=} {x=!r:>4} {len(lst) = :03d} {x ==5=} {(x)=}")
print(f"{d['k']} {d["k"]} {d['a b']} {lst[0]} {lst[-1]} {lst[::-1]} {name.upper()} {name.upper()[0]!r} {(lambda v: v * 2)(x)} {[i for i in range(3)]} {({1: 2})} {'nested %s' % x} {'a' 'b'} {f'{x}{f'{y}'}'}")
print(f"{x if x > 3 else y} {x and y} {not x} {x == 5} {x != 5} {x > 3 < 9} {x in lst} {*lst, 3} {lst!r:>10} {None} {True:d} {...} {1, 2} {(1, 2)}")
print(f"{'{'} {'}'} {'{}'} {'\n'!r} {'\t' + "tab"!r} {'''tri'''} {"dou'ble"} {chr(10)!r} {'\x41'} {"é😀"} {b'bytes'}")
print(f"""multi
{x}
  {name
  }""", f'''{
    x
    + y  # a comment
}''', f"line {x} \
continued", f"a" "b" f"{x}" 'c', "n{x}" f"{x}", f"{x}" "{x}", rf"\n{x}\d{name}", fr"{x}\t", Rf"\{x}", F"{x}")
print(f"{x:{-y}}", f"{x!s:{w}}|", f"{'a':{'>'}{5}}", f"{pi:{'.2f'}}", f"{x:{''}}", f"{'abc':{2}.{1}}|", f"{1234567:,} {1234567.891:,.1f} {255:_x} {0.5:.0%}")
a = lambda: 1 / 0
for f in [lambda: f"{undefined}", lambda: f"{a()}", lambda: f"{x:d} {name:d}", lambda: f"{x.nope}", lambda: f"{lst[9]}", lambda: f"{d['zz']}", lambda: f"{x:{name}}", lambda: f"{[]:x}", lambda: f"{None:5}", lambda: f"{x:.3d}", lambda: f"{name:,}", lambda: f"{lst:5}"]:
    error(f)


class F:
    def __format__(self, spec): return "F<" + spec + ">"
    def __str__(self): return "str F"
    def __repr__(self): return "repr Fé"


o = F()
print(f"{o} {o:abc} {o!s} {o!r} {o!a} {o!r:>12} {o:{x}{y}} {o=} {o=!s} {o=:q} {o: }")
order = []


def note(v):
    order.append(v)
    return v


f"{note(1)}{note(2):{note(3)}}{note(4)}"
print(order, f"{(z := 9)} {z}", f"{x:=5}" , f"{x!r:^{w}}|", f"{'a' if 1 else 'b'}", f"{x,}")


def gen():
    got = f"{yield 1} and {(yield 2)}"
    return got


g = gen()
next(g), g.send("first")
try:
    g.send("second")
except StopIteration as e:
    print(e.value)
print(f"{sum(i for i in range(4))} {max(lst, key=lambda v: -v)} {dict(a=1)['a']} {{'a': 1}}" f"{ {'a': 1}['a'] } { {1, 2} } {str(x) + 'q'} {x:>{w}}{y:<{w}}|", len(f"{'x' * 1000}{'y' * 500}"), f"{x}" == "5", f"{''}" == "", type(f"{x}").__name__)
many = f"{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}{11}{12}{13}{14}{15}{16}{17}{18}{19}" + "".join(f"{i:02d}" for i in range(20))
print(many, f"{x}" * 3, f"{x}".join("ab"), f"{f"{f"{x}"}"}", f'{"'"}{'"'}', f"{d["k"]:>{w}}", f"{ 'a' 'b' !r}")

def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


values = [0j, 1j, -1j, 1 + 2j, -0.5 + 3j, 3 - 4j, complex(1e200, -1e-200), complex(-0.0, 0.0)]
others = [0, 1, -3, 2.5, True, 2**70, 1 + 1j, -2j]
for a in values:
    for b in others:
        show(lambda: a + b)
        show(lambda: b - a)
        show(lambda: a * b)
        show(lambda: a / b)
        show(lambda: b / a)
        print(a == b, b != a)
    print(-a, +a, bool(a), a.conjugate(), a.real, a.imag, hash(a))
    show(lambda: abs(a))

for exponent in (0, 1, 2, -2, 7, 100, 101, 0.5, -1.5, 1j, 1 + 1j, 2.0):
    show(lambda: (1 + 2j) ** exponent)
    show(lambda: 0j ** exponent)
    show(lambda: (-8) ** exponent)

show(lambda: (1e200 + 1e200j) ** 3)
show(lambda: abs(complex(1.7e308, 1.7e308)))
show(lambda: abs(3 + 4j))
show(lambda: pow(1j, 2, 3))
show(lambda: 1j // 2)
show(lambda: 1j % 2)
show(lambda: divmod(1j, 2))
show(lambda: 1j < 2j)
show(lambda: 1 >= 2j)
show(lambda: 10**400 * 1j)
show(lambda: 1j + "a")
show(lambda: int(1j))
show(lambda: float(1j))
show(lambda: round(1j))
print(1 + 0j == 1, 1j == 1, 2**53 + 1 == complex(2**53), {1: "a"}[1 + 0j], hash(2.5 + 0j) == hash(2.5))
for z in (1j, -1j, 1 + 0j, complex(-0.0, -0.0), complex(0.0, -0.0), complex("nan"), complex("inf-nanj"), 1e20 + 1e-7j):
    print(z, repr(z), str(z), f"{z:.2f}", format(z, ">20"), z.__getnewargs__())

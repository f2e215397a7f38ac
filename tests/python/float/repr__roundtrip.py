# repr gives the shortest digits that read back the same.
values = [0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345.0, 1234567890123456.0, 12345678901234567.0, 1e-4, 1e-5, 0.00012345,
          1e22, 1e23, 1e100, 1e-100, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 4.35, 2.675, 0.5, 1.5, 2.5, 100.0, 1e21, 9007199254740993.0, 3.141592653589793,
          2.718281828459045, 1e300 * 1e10, -1e300 * 1e10, 5e-324 / 2, 9.5e-7, 1.1e-10, 4.9406564584124654e-324, 0.1 * 3, 1 - 0.9, 1e16 + 1, 123e-20, 7.0e-10, 1.0000000000000002]
for v in values:
    print(repr(v), str(v), float(repr(v)) == v, v.hex())
nan, inf = float("nan"), float("inf")
print(nan, inf, -inf, -nan, [nan, inf], inf - inf, inf * 0, inf / inf, inf + 1, -inf + inf == 0, 1 / inf, -1 / inf)
x = 0.5
for i in range(60):
    x = x * 1.7 if i % 2 else x / 3.3
    print(repr(x), end=" ")
print()
n = 1.0
for i in range(0, 330, 11):
    print(10.0 ** i if i < 309 else "big", 10.0 ** -i, end=" ")
print()
for i in range(-20, 25):
    print(1.5 * 10.0 ** i, end=" ")
print()
for text in ["1", " 1.5 ", "-2", "+3.", ".5", "-.5e1", "1e3", "1E-3", "1_000.5", "inf", "-Infinity", "NaN", "+nan", "iNf", "1e400", "-1e400", "1e-400", "00012", "1_0e1_0", "٣.٤", "\t1\n"]:
    print(repr(text), float(text))
for text in ["", " ", ".", "e5", "1e", "1e+", "--1", "1 2", "1__0", "_1", "1_", "1._5", "0x1p3", "nanx", "infi", "1.2.3", "1,5", "½", "1e5.5", "\0", "1\0"]:
    try:
        print(float(text))
    except ValueError as e:
        print(e)
print(float(b"1.5"), float(), float(5), float(True), float(2 ** 70), float("9" * 400), float("0." + "0" * 400 + "1"))
print(1e308 * 10, -1e308 * 10, 2.0 ** 1023 * 2, 1e-320, 1e-323 / 10, 123456789.123456789, 0.1 + 0.7, 4.0 / 3)
print(1., 1.e3, .5, 1_0.0_1, 1e1_0, 0e0, 00.5, 1e-0, 9.99e+2)

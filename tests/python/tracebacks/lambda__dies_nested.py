compose = lambda f, g: lambda x: f(g(x))
half = lambda x: x / 2
text = lambda x: x.upper()
print(compose(half, half)(8))
sorted([3, 1, 2], key=compose(text, half))

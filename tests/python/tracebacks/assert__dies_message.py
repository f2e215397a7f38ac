def area(w, h):
    assert w > 0 and h > 0, ("bad size", w, h)
    return w * h


print(area(2, 3))
area(2, -3)

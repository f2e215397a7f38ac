def compute(values):
    result = sum(values)
    return reslt * 2


compute([1, 2, 3])

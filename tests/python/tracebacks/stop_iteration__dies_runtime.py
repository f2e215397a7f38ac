# StopIteration leaving a generator becomes RuntimeError.
def first(iterables):
    for it in iterables:
        yield next(iter(it))


print(list(first(["a", "b"])))
list(first(["a", ""]))

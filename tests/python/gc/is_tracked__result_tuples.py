# An iterator that gives its last tuple once more lets the collector see what is in it now.
import gc
import itertools

makers = {
    "enumerate": lambda: enumerate([[], 1]),
    "zip": lambda: zip([[], 1], [2, 3]),
    "product": lambda: itertools.product([[]]),
    "combinations": lambda: itertools.combinations([[]], 1),
    "permutations": lambda: itertools.permutations([[]], 1),
    "with replacement": lambda: itertools.combinations_with_replacement([[]], 1),
    "zip_longest": lambda: itertools.zip_longest([[]]),
    "pairwise": lambda: itertools.pairwise([None, []]),
    "dict items": lambda: iter({1: []}.items()),
    "reversed items": lambda: reversed({1: []}.items()),
}
for name, make in makers.items():
    it = make()
    gc.collect()
    print(name, gc.is_tracked(next(it)))

# A tuple that was let go while it held numbers, and got a list afterwards, is part of a cycle that is found.
for make in (lambda x: enumerate(x), lambda x: zip(x, x)):
    box = []
    it = make([1, 2, box])
    first = next(it)
    del first
    gc.collect()
    next(it)
    gc.collect()
    last = next(it)
    box.append(last)
    del last, it, box
    print(gc.collect() > 0)

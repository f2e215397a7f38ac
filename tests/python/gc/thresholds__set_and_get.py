# Thresholds.
import gc

print(gc.get_threshold())
gc.set_threshold(5)
print(gc.get_threshold())
gc.set_threshold(6, 7)
print(gc.get_threshold())
gc.set_threshold(8, 9, 11)
print(gc.get_threshold())
print(gc.set_threshold(True, False))
print(gc.get_threshold())
gc.set_threshold(-5, -6)
print(gc.get_threshold())


class Index:
    def __index__(self):
        return 44


gc.set_threshold(Index())
print(gc.get_threshold())
gc.set_threshold(2000, 10, 10)
print(type(gc.get_threshold()), type(gc.get_count()), len(gc.get_count()))

# Names and signatures of the module.
import gc

names = [n for n in dir(gc) if not n.startswith("_")]
print(names)
for n in names:
    f = getattr(gc, n)
    if callable(f) and n != "set_threshold":
        print(n, f.__text_signature__, bool(f.__doc__), f.__module__, f.__name__)
print(gc.__name__, bool(gc.__doc__), type(gc.garbage), type(gc.callbacks))
print(gc.collect(generation=0) >= 0, gc.get_objects(generation=0) is not None)

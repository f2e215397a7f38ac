# Arguments that the module's functions refuse.
import gc


def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in (
    "gc.collect(3)", "gc.collect(-1)", "gc.collect('a')", "gc.collect(2.0)", "gc.collect(1 << 40)", "gc.collect(1, 2)",
    "gc.set_threshold()", "gc.set_threshold(1, 2, 3, 4)", "gc.set_threshold('a')", "gc.set_threshold(1, 'b')",
    "gc.set_threshold(1 << 33)", "gc.set_threshold(-(1 << 33))",
    "gc.get_objects(5)", "gc.get_objects(-1000)", "gc.get_objects('a')", "gc.get_objects(1.5)", "gc.get_objects(1 << 70)",
    "gc.set_debug('a')", "gc.set_debug(1.0)", "gc.is_tracked()", "gc.is_tracked(1, 2)", "gc.get_referrers(x=1)",
    "gc.get_referents(x=1)", "gc.freeze(1)", "gc.enable(1)", "gc.get_objects(generation=3)", "gc.is_finalized()",
):
    attempt(text)
print(gc.get_threshold())

import half_pkg
from shadow_words import say
for name in ("zip", "part"):
    try:
        getattr(half_pkg, name)
    except AttributeError as e:
        say(e)
try:
    from half_pkg import nothing
except ImportError as e:
    say(e)

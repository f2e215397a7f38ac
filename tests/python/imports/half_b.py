import half_a
from shadow_words import say
try:
    half_a.value
except AttributeError as e:
    say(e)
try:
    from half_a import value
except ImportError as e:
    say(e)

# The parts of Unicode errors can be set to anything; the text is made from what is there.
def show(e):
    try:
        print(str(e))
    except Exception as error:
        print(type(error).__name__, error)


class Loud:
    def __str__(self):
        return "loud"


class Failing:
    def __str__(self):
        raise KeyError("no text")


for e in UnicodeEncodeError("enc", "abcde", 1, 2, "why"), UnicodeDecodeError("enc", b"abcde", 1, 2, "why"), UnicodeTranslateError("abcde", 1, 2, "why"):
    show(e)
    for start, end in (1, 5), (0, 1), (4, 5), (5, 6), (100, 101), (100, 200), (3, 1):
        e.start, e.end = start, end
        show(e)
    e.start, e.end = 1, 2
    for value in 4000, None, Loud(), "text", 1.5, Failing():
        e.reason = value
        show(e)
        e.reason = "why"
        if hasattr(e, "encoding"):
            e.encoding = value
            show(e)
            e.encoding = "enc"
e = UnicodeEncodeError("enc", "\xff\u1234\U00012345\ud800", 0, 1, "why")
for i in range(4):
    e.start, e.end = i, i + 1
    show(e)

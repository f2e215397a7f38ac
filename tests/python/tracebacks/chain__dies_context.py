# "During handling of the above exception, another exception occurred".
def parse(text):
    try:
        return int(text)
    except ValueError:
        return defaults[text]


defaults = {"one": 1}
print(parse("5"), parse("one"))
parse("two")

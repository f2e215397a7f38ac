# A SyntaxError from text that has no file.
def run(text):
    exec(text)


print("before")
run("x = 1\ny = (2 +* 3)\n")

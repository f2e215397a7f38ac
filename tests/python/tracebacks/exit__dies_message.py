# SystemExit with a text: the text goes to stderr, the code is 1.
import sys


def main():
    print("output")
    sys.exit("something is wrong: é")


main()

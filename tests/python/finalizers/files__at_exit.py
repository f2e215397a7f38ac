# Writes files to its folder.
# What is still open when the program ends is written and closed.
import atexit
import io


class Told(io.BytesIO):
    def write(self, data):
        print("written", bytes(data))
        return super().write(data)

    def close(self):
        print("closed")
        super().close()


kept = io.BufferedWriter(Told())
kept.write(b"in the buffer")
text = io.TextIOWrapper(Told(), encoding="utf-8")
text.write("in the text layer")
cycle = io.TextIOWrapper(Told(), encoding="utf-8")
cycle.write("in a cycle")
cycle.itself = cycle


@atexit.register
def last():
    print("atexit", kept.closed, text.closed)


print("end of the program")

# Writes files to its folder.
# Several files over one path, each with its own buffer and place.
w = open("f", "w")
r = open("f")
a = open("f", "a")
print(w.write("first\n"), repr(r.read()), w.flush(), repr(r.read()))
print(a.write("second\n"), a.flush(), repr(r.readline()), repr(r.readline()))
print(w.write("third\n"), w.flush(), r.seek(0), r.readlines())
b = open("f", "rb+")
print(b.read(5), b.write(b"!"), b.tell(), b.flush(), r.seek(0), r.read())
for f in (w, r, a, b):
    f.close()
print([f.closed for f in (w, r, a, b)], open("f").read())

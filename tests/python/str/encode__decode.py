# Encoding text and decoding bytes: codecs, error handlers, positions of errors.
def error(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e)))
        for name in ("encoding", "start", "end", "reason"):
            if hasattr(e, name):
                print("   ", name, getattr(e, name))


texts = ["", "abc", "é", "€", "😀", "a\u0301", "日本", "\x00", "\x7f\x80\xff", "aé€😀z"]
for t in texts:
    print(ascii(t), t.encode(), t.encode("utf-8"), t.encode("utf-16-le"), t.encode("utf-16-be"), t.encode("utf-32-le"), t.encode().decode() == t, len(t.encode()))
    for handler in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        print("  ", handler, t.encode("ascii", handler), t.encode("latin-1", handler))
    error(lambda: t.encode("ascii"))
    error(lambda: t.encode("latin-1"))
print("abc".encode("ASCII"), "é".encode("Latin1"), "é".encode("iso-8859-1"), "é".encode("UTF8"), "é".encode("U8"), "x".encode("utf_8"), "a".encode("us-ascii"), "é".encode(encoding="utf-8", errors="strict"), "a".encode("utf-16") in (b"\xff\xfea\x00", b"\xfe\xff\x00a"))
raw = [b"", b"abc", b"\xc3\xa9", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\xff", b"a\xffb", b"\xc3", b"a\xc3", b"\xc3(", b"\xe2\x82", b"\xe2(\xa1", b"\xf0\x9f\x98", b"\xf0(\x8c\xbc", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80", b"\xf8\x88\x80\x80\x80", b"ok\xe2\x82\xacok\xfe!", b"\xe0\x80\x80", b"\xf5"]
for b in raw:
    print(b)
    error(lambda: b.decode())
    for handler in ("ignore", "replace", "backslashreplace"):
        print("  ", handler, ascii(b.decode("utf-8", handler)))
    print("  ", ascii(b.decode("latin-1")), ascii(b.decode("ascii", "replace")))
error(lambda: b"a\x80".decode("ascii"))
error(lambda: b"a".decode("no-such-codec"))
error(lambda: "a".encode("no-such-codec"))
error(lambda: "é".encode("ascii", "no-such-handler"))
error(lambda: b"\xff".decode("utf-8", "no-such-handler"))
print("abc".encode("ascii", "no-such-handler"), b"abc".decode("ascii", "no-such-handler"))
error(lambda: "\ud800".encode())
error(lambda: "a\udcffb".encode("utf-8"))
print("\ud800".encode("utf-8", "replace"), "\ud800x".encode("utf-8", "ignore"), "\ud800".encode("utf-8", "surrogatepass"), "\udc80\udcff".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "backslashreplace"), "\ud800".encode("utf-8", "xmlcharrefreplace"), ascii(b"a\xff\x80".decode("utf-8", "surrogateescape")), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), "\udcff".encode("ascii", "surrogateescape"), ascii(b"\xe9".decode("ascii", "surrogateescape")))
error(lambda: "\ud800".encode("utf-16-le"))
print(ascii(b"\x00\xd8\x00\xdc".decode("utf-16-le")), ascii(b"a\x00".decode("utf-16-le")), ascii(b"\x00a".decode("utf-16-be")), ascii(b"\xff\xfea\x00".decode("utf-16")), ascii(b"a\x00\x00\x00".decode("utf-32-le")))
error(lambda: b"a".decode("utf-16-le"))
for f in [lambda: "a".encode(5), lambda: "a".encode("utf-8", 5), lambda: "a".encode("utf-8", "strict", 1), lambda: b"a".decode(5), lambda: str(b"a", "utf-8", 5), lambda: str(b"\xff", "ascii"), lambda: str(b"\xff", "ascii", "replace"), lambda: str(b"abc"), lambda: str(b"abc", "ascii"), lambda: str(b"abc", errors="strict"), lambda: str(object=b"x", encoding="ascii"), lambda: bytes("é", "ascii", "ignore"), lambda: bytes("é", "ascii"), lambda: "a".encode("a\x00b"), lambda: "a".encode("é")]:
    error(f)
print(ascii("\U0010ffff"), "\U0010ffff".encode(), len("😀".encode("utf-16-le")))

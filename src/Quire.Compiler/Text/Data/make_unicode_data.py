"""Writes the Unicode tables beside this script from the data of the Python that runs it (3.13: Unicode 15.1).

names.bin: for each character name and alias one little-endian 64-bit word, sorted. The upper 43 bits are a hash of
the name, the lower 21 its code point. Names that follow a rule (Hangul, CJK) are left out.

normalization.bin, for characters that may stand in an identifier, four tables behind a header of three 32-bit counts:
  decompositions  (code point, offset in text, length) as 32, 16 and 16 bits, sorted
  classes         code point << 8 | combining class as 32 bits, sorted
  compositions    first << 42 | second << 21 | result as 64 bits, sorted
  text            UTF-16 units of the decompositions
"""

import struct
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
HASH_MASK = (1 << 43) - 1


def name_hash(name):
    value = 0xCBF29CE484222325
    for byte in name.encode("ascii"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return (value ^ (value >> 32)) & HASH_MASK


def aliases():
    """Yields (alias, code point) from the lines 'code;alias;kind' of the Unicode database on standard input."""
    for line in sys.stdin:
        line = line.split("#")[0].strip()
        if line:
            code, alias, _ = line.split(";")
            yield alias, int(code, 16)


def write_names():
    entries = {}
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
            entries[name] = code
    for alias, code in aliases():
        entries[alias] = code
    words = sorted(name_hash(name) << 21 | code for name, code in entries.items())
    assert len({word >> 21 for word in words}) == len(words), "two names have one hash"
    (HERE / "names.bin").write_bytes(struct.pack(f"<{len(words)}Q", *words))


def write_normalization():
    text = ""
    decompositions, classes, compositions = [], [], []
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if unicodedata.combining(char):
            classes.append(code << 8 | unicodedata.combining(char))
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF:
            continue
        canonical = unicodedata.normalize("NFD", char)
        if canonical != char and unicodedata.normalize("NFC", char) == char:
            parts = [int(part, 16) for part in unicodedata.decomposition(char).split()]
            if len(parts) == 2:
                compositions.append(parts[0] << 42 | parts[1] << 21 | code)
        full = unicodedata.normalize("NFKD", char)
        if full != char and ("a" + char).isidentifier():
            units = len(full.encode("utf-16-le")) // 2
            offset = len(text.encode("utf-16-le")) // 2
            decompositions.append(struct.pack("<IHH", code, offset, units))
            text += full
    data = struct.pack("<III", len(decompositions), len(classes), len(compositions))
    data += b"".join(decompositions)
    data += struct.pack(f"<{len(classes)}I", *sorted(classes))
    data += struct.pack(f"<{len(compositions)}Q", *sorted(compositions))
    (HERE / "normalization.bin").write_bytes(data + text.encode("utf-16-le"))


write_names()
write_normalization()

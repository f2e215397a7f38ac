"""Names are labels; objects live somewhere else. Three statements, and one object with four references.

Quire's output differs from CPython's here, because in Quire every count is real, small integers included.
See it drawn: quire explain samples/names_and_references.py
"""
import sys


def references():
    return sys.getrefcount(26)


before = references()
E = 26
print("E = 26        adds", references() - before)
K = 26
print("K = 26        adds", references() - before)
Z = [26, 26]
print("Z = [26, 26]  adds", references() - before)
print("one object:", E is K is Z[0] is Z[1])
del E, K
Z.clear()
print("all gone      adds", references() - before)

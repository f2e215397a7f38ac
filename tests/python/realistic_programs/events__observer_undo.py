# A document with commands, undo and redo, observers held loosely, snapshots, a context manager that groups changes.
import sys


class Event(list):
    def __call__(self, *args, **kw):
        for listener in self[:]:
            listener(*args, **kw)

    def __iadd__(self, listener):
        self.append(listener)
        return self

    def __isub__(self, listener):
        self.remove(listener)
        return self


class Command:
    registry = []

    def __init_subclass__(cls, **kw):
        Command.registry.append(cls.__name__)

    def __enter__(self): return self

    @property
    def label(self): return type(self).__name__.lower()


class Insert(Command):
    def __init__(self, at, text): self.at, self.text = at, text
    def do(self, doc): doc.text = doc.text[:self.at] + self.text + doc.text[self.at:]
    def undo(self, doc): doc.text = doc.text[:self.at] + doc.text[self.at + len(self.text):]


class Delete(Command):
    def __init__(self, start, stop): self.start, self.stop, self.saved = start, stop, None

    def do(self, doc):
        self.saved = doc.text[self.start:self.stop]
        if not self.saved:
            raise ValueError("nothing to delete")
        doc.text = doc.text[:self.start] + doc.text[self.stop:]

    def undo(self, doc): doc.text = doc.text[:self.start] + self.saved + doc.text[self.start:]


class Replace(Command):
    def __init__(self, old, new): self.old, self.new, self.before = old, new, None

    def do(self, doc):
        self.before = doc.text
        doc.text = doc.text.replace(self.old, self.new)

    def undo(self, doc): doc.text = self.before


class Group(Command):
    def __init__(self, *commands, label=None): self.commands, self._label = list(commands), label

    def do(self, doc):
        done = []
        try:
            for c in self.commands:
                c.do(doc)
                done.append(c)
        except Exception:
            for c in reversed(done):
                c.undo(doc)
            raise

    def undo(self, doc):
        for c in reversed(self.commands):
            c.undo(doc)

    @property
    def label(self): return self._label or "+".join(c.label for c in self.commands)


class Document:
    def __init__(self, text=""):
        self.text, self.done, self.undone, self.changed, self._group = text, [], [], Event(), None

    def apply(self, command):
        before = self.text
        command.do(self)
        if self._group is not None:
            self._group.commands.append(command)
            return self
        self.done.append(command)
        self.undone.clear()
        self.changed(self, command.label, before)
        return self

    def undo(self, times=1):
        for _ in range(times):
            if not self.done:
                raise IndexError("nothing to undo")
            command = self.done.pop()
            before = self.text
            command.undo(self)
            self.undone.append(command)
            self.changed(self, "undo " + command.label, before)
        return self

    def redo(self):
        command = self.undone.pop()
        saved = self.undone[:]
        self.apply(command)
        self.undone = saved
        return self

    def grouped(self, label):
        doc = self

        class Grouping:
            def __enter__(self):
                doc._group = Group(label=label)
                return doc._group

            def __exit__(self, kind, error, tb):
                group, doc._group = doc._group, None
                if kind is None:
                    doc.done.append(group)
                    doc.changed(doc, group.label, None)
                else:
                    group.undo(doc)
                return kind is not None and issubclass(kind, LookupError)
        return Grouping()

    def __len__(self): return len(self.text)
    def __str__(self): return self.text
    def __getitem__(self, i): return self.text[i]


class Log:
    def __init__(self): self.lines = []
    def on_change(self, doc, what, before): self.lines.append(f"{what}: {before!r} -> {doc.text!r}")
    def __del__(self): print("log of", len(self.lines), "lines is gone")


doc, log = Document("hello world"), Log()
doc.changed += log.on_change
sizes = []
doc.changed += lambda d, *_: sizes.append(len(d))
doc.apply(Insert(5, ",")).apply(Replace("l", "L")).apply(Delete(0, 2))
print(doc, len(doc), doc[0], doc[-1], doc[::-1])
doc.undo(2)
print(doc, [c.label for c in doc.done], [c.label for c in doc.undone])
print(doc.redo(), doc.redo(), doc.undone)
with doc.grouped("tidy"):
    doc.apply(Replace("L", "l")).apply(Insert(0, "he"))
print(doc, doc.done[-1].label, doc.undo(), doc.redo())
with doc.grouped("fails softly"):
    doc.apply(Insert(0, "XXX"))
    raise KeyError("looked up in vain")
print(doc)
try:
    with doc.grouped("fails"):
        doc.apply(Insert(0, "YYY")).apply(Delete(100, 200))
except ValueError as e:
    print(e, "|", doc)
try:
    doc.apply(Group(Insert(0, "ZZZ"), Delete(50, 60)))
except ValueError as e:
    print(e, "|", doc, len(doc.done))
for f in (lambda: doc.undo(99), lambda: Document().redo(), lambda: doc.apply("command"), lambda: doc.changed.remove(print)):
    try:
        f()
    except (IndexError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
print(*log.lines[:4], sep="\n")
print(sizes, Command.registry, sys.getrefcount(log) > 1)
doc.changed -= log.on_change
del log
print(len(doc.changed), Group(Insert(0, "a"), Delete(0, 1)).label)

# Reading settings: an INI file with sections and interpolation, command lines with types, merged by priority, shown as a table.
INI = """
; settings of a server
[server]
host = localhost
port = 8080
url = http://%(host)s:%(port)s/
debug = yes
names = ann,
    bob,
    eve

[paths]
root: /srv
logs: %(root)s/logs
[empty]
"""


class ConfigError(Exception): pass


class Section(dict):
    def __init__(self, name, parent):
        super().__init__()
        self.name, self.parent = name, parent

    def __missing__(self, key):
        if key in self.parent.defaults:
            return self.parent.defaults[key]
        raise KeyError(f"[{self.name}] has no {key!r}")

    def text(self, key, seen=()):
        if key in seen:
            raise ConfigError(f"circle: {' -> '.join((*seen, key))}")
        value, out, at = self[key], [], 0
        while (start := value.find("%(", at)) >= 0:
            end = value.index(")s", start)
            out += value[at:start], self.text(value[start + 2:end], (*seen, key))
            at = end + 2
        return "".join(out) + value[at:]

    def get_as(self, kind, key, default=...):
        try:
            raw = self.text(key)
        except KeyError:
            if default is ...:
                raise
            return default
        if kind is bool:
            try:
                return {"yes": True, "on": True, "true": True, "1": True, "no": False, "off": False, "false": False, "0": False}[raw.lower()]
            except KeyError:
                raise ValueError(f"{key}: not a boolean: {raw!r}") from None
        if kind is list:
            return [part.strip() for part in raw.split(",") if part.strip()]
        return kind(raw)


class Config(dict):
    def __init__(self, text="", **defaults):
        super().__init__()
        self.defaults = defaults
        section = last = None
        for n, line in enumerate(text.splitlines(), 1):
            stripped = line.strip()
            if not stripped or stripped[0] in ";#":
                continue
            if stripped[0] == "[" and stripped[-1] == "]":
                section = self.setdefault(stripped[1:-1], Section(stripped[1:-1], self))
                last = None
            elif line[0].isspace() and last:
                section[last] += stripped
            else:
                for i, c in enumerate(stripped):
                    if c in "=:":
                        key, value = stripped[:i].rstrip().lower(), stripped[i + 1:].lstrip()
                        break
                else:
                    raise ConfigError(f"line {n}: no value in {stripped!r}")
                if section is None:
                    raise ConfigError(f"line {n}: {key!r} stands outside of all sections")
                if key in section.keys():
                    raise ConfigError(f"line {n}: {key!r} twice in [{section.name}]")
                section[key], last = value, key


class Option:
    def __init__(self, *flags, kind=str, default=None, many=False):
        self.flags, self.kind, self.default, self.many = flags, kind, default, many
        self.name = max(flags, key=len).lstrip("-").replace("-", "_")


def parse_arguments(options, argv):
    by_flag = {f: o for o in options for f in o.flags}
    result, rest = {o.name: [] if o.many else o.default for o in options}, []
    words = iter(argv)
    for word in words:
        if word == "--":
            rest.extend(words)
        elif word.startswith("--") and "=" in word:
            flag, _, value = word.partition("=")
            words = iter([flag, value, *words])
        elif word in by_flag:
            o = by_flag[word]
            if o.kind is bool:
                result[o.name] = True
                continue
            try:
                value = o.kind(next(words))
            except StopIteration:
                raise SystemExit(f"{word} needs a value") from None
            except ValueError as e:
                raise SystemExit(f"{word}: {e}") from e
            if o.many:
                result[o.name].append(value)
            else:
                result[o.name] = value
        elif word.startswith("-") and word != "-":
            near = [f for f in by_flag if f.startswith(word)]
            raise SystemExit(f"unknown option {word}" + (f", meant {' or '.join(near)}?" if near else ""))
        else:
            rest.append(word)
    return result, rest


config = Config(INI, timeout="30")
server = config["server"]
print(server.text("url"), server.get_as(int, "port") + 1, server.get_as(bool, "debug"), server.get_as(list, "names"), server.get_as(float, "timeout"), config["paths"].text("logs"))
print({k: dict(v) for k, v in config.items()})
for f in (lambda: server["nope"], lambda: server.get_as(int, "host"), lambda: server.get_as(bool, "port"), lambda: server.get_as(int, "nope", 5), lambda: Config("x = 1"), lambda: Config("[a]\nb"), lambda: Config("[a]\nb=1\nb=2"), lambda: Config("[a]\nx=%(y)s\ny=%(x)s")["a"].text("x"), lambda: Config("[a]\nx=%(y")["a"].text("x"), lambda: config["none"]):
    try:
        print(f())
    except (ConfigError, LookupError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
options = [Option("-p", "--port", kind=int, default=80), Option("-v", "--verbose", kind=bool, default=False), Option("-D", "--define", many=True), Option("--dry-run", kind=bool)]
for line in ("-p 99 file -v", "--port=7 -D a=1 -D b=2 -- -x --y", "", "-p", "-p x", "--ver", "-q", "--dry-run - x"):
    try:
        print(parse_arguments(options, line.split()))
    except SystemExit as e:
        print("exit:", e.code, repr(e.__cause__))
merged = {}
for source, values in [("default", {"port": 80, "host": "0.0.0.0"}), ("file", server), ("command", {"port": 99})]:
    merged |= {k: (v, source) for k, v in values.items() if k in ("port", "host", "debug")}
print(*(f"{k:<8}{v!s:<12}{s:>8}" for k, (v, s) in sorted(merged.items())), sep="\n")

using System.Globalization;
using System.Text;

namespace Quire.Stress;

/// <summary>
/// Random programs: assignments, classes with special methods, generators, exceptions, closures, del, with, match. Each step is guarded and prints
/// what came of it, so that one program shows many differences.
/// </summary>
internal sealed class RandomPrograms(Random random)
{
    private const int Steps = 60;

    /// <summary>Prints a value so that the order of sets does not show, and cuts what is long; a value too large is replaced.</summary>
    private const string Prologue = """
        def show(x, d=0):
            t = type(x)
            if d > 4: return '...'
            if t in (set, frozenset): return t.__name__ + '{' + ', '.join(sorted(show(i, d + 1) for i in x)) + '}'
            if t is list: return '[' + ', '.join(show(i, d + 1) for i in x[:20]) + ']'
            if t is tuple: return '(' + ', '.join(show(i, d + 1) for i in x[:20]) + ')'
            if t is dict: return '{' + ', '.join(show(k, d + 1) + ': ' + show(v, d + 1) for k, v in list(x.items())[:20]) + '}'
            if t.__module__ != 'builtins' or callable(x) or 'iterator' in t.__name__ or t.__name__ in ('generator', 'map', 'zip', 'memoryview'): return t.__name__
            try: return repr(x)[:300]
            except ValueError as e: return type(e).__name__
        def small(x):
            try: return len(show(x)) < 250 and (not isinstance(x, int) or abs(x) < 10**40) and (not hasattr(x, '__len__') or len(x) < 200)
            except Exception: return False
        def fail(e):
            chain = []
            while e is not None and len(chain) < 5:
                chain.append(type(e).__name__ + ': ' + ' '.join(str(e).split())[:200])
                e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
            return ' <- '.join(chain)

        """;

    private readonly RandomExpressions _expressions = new(random);
    private readonly List<string> _names = ["v0", "v1", "v2"];
    private readonly StringBuilder _text = new();

    public string Make()
    {
        _text.Append(Prologue.ReplaceLineEndings("\n")).Append("v0, v1, v2 = 1, 'text', [1, 2, 3]\n");
        for (int i = 0; i < Steps; i++)
            Step(i);
        // Finalizers that only the end of the interpreter runs come in no order that the language promises.
        foreach (string name in (string[])["it", "o", "a", "b", "c", "x", "w", "out", "keep", .. _names])
            _text.Append(CultureInfo.InvariantCulture, $"{name} = None\n");
        return _text.ToString();
    }

    private string Expression(int depth = 2, params string[] more) => _expressions.Make([.. _names, .. more], depth);

    private void Step(int number)
    {
        string[] body = random.Next(12) switch
        {
            0 => Class(number),
            1 => Generator(number),
            2 => Closure(number),
            3 => Handlers(),
            4 => Loop(),
            5 => Unpacking(),
            6 => Match(),
            7 => Store(),
            8 => With(number),
            _ => Assign(),
        };
        _text.Append("try:\n");
        foreach (string line in body)
            _text.Append("    ").Append(line).Append('\n');
        _text.Append(CultureInfo.InvariantCulture, $"except Exception as e: print({number}, fail(e))\n");
        foreach (string name in _names.Take(6))
            _text.Append(CultureInfo.InvariantCulture, $"if not small({name}): {name} = {number}\n");
    }

    private string Target()
    {
        if (_names.Count < 12 && random.Next(3) == 0)
        {
            string fresh = $"v{_names.Count}";
            _text.Append(CultureInfo.InvariantCulture, $"{fresh} = None\n");
            _names.Add(fresh);
        }
        return _names[random.Next(_names.Count)];
    }

    private string[] Assign()
    {
        string target = Target();
        string[] forms = [$"{target} = {Expression(3)}", $"{target} += {Expression(1)}", $"{target} -= {Expression(1)}", $"{target} |= {Expression(1)}", $"print(({target} := {Expression()}) == {target})"];
        return [forms[random.Next(2 * forms.Length) % forms.Length], $"print('=', show({target}))"];
    }

    private string[] Unpacking()
    {
        string target = Target();
        string[] forms = [$"a, *b = {Expression()}", $"a, b = {Expression()}", $"(a, b), *c = {Expression()}", $"a = b = {Expression()}", $"[a, *b, c] = {Expression()}; a, b = b, a"];
        return [forms[random.Next(forms.Length)], $"{target} = b", "print(show(a), show(b))"];
    }

    private string[] Store()
    {
        string target = Target();
        string[] forms =
        [
            $"{target}[{Expression(1)}] = {Expression(1)}", $"del {target}[{Expression(1)}]", $"{target}[1:2] = {Expression(1)}", $"del {target}[::2]",
            $"{target}.x = {Expression(1)}", $"del {target}.x", $"{target}[{Expression(1)}] += {Expression(1)}", $"keep = {target}; del {target}; {target} = keep; {target} = [keep, {Expression(1)}]",
        ];
        return [forms[random.Next(forms.Length)], $"print('s', show({target}))"];
    }

    private string[] Loop() =>
    [
        "out = []",
        $"for i, x in enumerate({Expression()}):",
        "    if i > 8: break",
        $"    if {Expression(1, "x")}: continue",
        $"    out.append({Expression(1, "x", "i")})",
        "else: out.append('else')",
        "print('l', show(out))",
    ];

    private string[] Handlers() =>
    [
        "def f():",
        $"    try: return {Expression()}",
        $"    except (TypeError, ValueError) as e: raise KeyError({Expression(1)}) {(random.Next(2) == 0 ? "from e" : "")}",
        $"    except {Pick("LookupError", "AttributeError", "(ZeroDivisionError, OverflowError)", "5")}: return {Expression(1)}",
        $"    else: print('never')",
        $"    finally: {Pick("pass", "print('finally')", $"return {Expression(1)}", $"{Expression(1)}", "raise RuntimeError('f')")}",
        "print('h', show(f()))",
    ];

    private string[] Generator(int number) =>
    [
        "def g(n):",
        "    try:",
        $"        for i in range(n):",
        $"            got = yield {Expression(1, "i")}",
        "            if got: print('got', show(got))",
        $"        yield from {Expression(1, "n")}",
        $"    except ValueError as e: yield {Expression(1)}",
        $"    finally: print('closing {number}')",
        $"    return {Expression(1)}",
        "def outer():",
        "    r = yield from g(3)",
        "    print('r', show(r))",
        "it = outer()",
        $"print('g', show(next(it)), show(it.send({Expression(1)})))",
        Pick("print(show(it.throw(ValueError('v'))))", "it.close()", "print(show(list(it)))", "del it", "print(show(it.throw(KeyError)))"),
    ];

    private string[] Closure(int number) =>
    [
        $"def make(a, b={Expression(1)}, *c, d={Expression(1)}, **k):",
        $"    n = {Expression(1, "a", "b")}",
        "    def inner(x=1):",
        "        nonlocal n",
        $"        n = {Expression(1, "n", "x", "a", "k")}",
        $"        return n, {Expression(1, "a", "b", "c", "d")}",
        "    return inner",
        $"f{number} = make({Pick(Expression(1), $"*{Expression(1)}", $"1, 2, 3, d={Expression(1)}", $"1, **{Expression(1)}", "", "b=1")})",
        $"print('c', show(f{number}()), show(f{number}({Expression(1)})))",
    ];

    private string[] With(int number) =>
    [
        $"class W{number}:",
        $"    def __enter__(self): print('enter'); return {Expression(1)}",
        $"    def __exit__(self, t, v, tb): print('exit', t and t.__name__); return {Expression(1)}",
        $"with W{number}() as w{(random.Next(2) == 0 ? "" : $", W{number}()")}:",
        $"    print('w', show(w), show({Expression(2, "w")}))",
        "print('after')",
    ];

    private string[] Match()
    {
        string[] patterns =
            ["[a, b]", "[a, *_]", "{'a': a}", "{**a}", "int(a)", "str() | bytes()", "(1 | 2) as a", "None", "a if a", "[[a], *b]", "complex(real=a)", "1.5", "'a'", "list([a, _])"];
        List<string> lines = [$"match {Expression()}:"];
        foreach (string pattern in patterns.OrderBy(_ => random.Next()).Take(4))
            lines.Add($"    case {pattern}: print('m', {(pattern.Contains('a', StringComparison.Ordinal) && !pattern.Contains('|', StringComparison.Ordinal) && pattern != "'a'" ? "show(a)" : "1")})");
        lines.Add("    case _: print('default')");
        return [.. lines];
    }

    private string[] Class(int number)
    {
        string[] methods =
        [
            "def __repr__(self): return f'C({self.x!r})'", $"def __eq__(self, o): return {Expression(1, "o")}", $"def __hash__(self): return {Expression(1)}",
            $"def __add__(self, o): return {Expression(1, "o", "self.x")}", $"def __radd__(self, o): return {Expression(1, "o")}", $"def __len__(self): return {Expression(1)}",
            $"def __getitem__(self, i):\n            if isinstance(i, int) and not -5 < i < 5: raise IndexError(i)\n            return {Expression(1, "i", "self.x")}", $"def __iter__(self): return iter({Expression(1)})", $"def __bool__(self): return {Expression(1)}",
            $"def __call__(self, *a): return {Expression(1, "a")}", $"def __getattr__(self, n): return {Expression(1, "n")}", $"def __lt__(self, o): return {Expression(1, "o")}",
            $"def __contains__(self, i): return {Expression(1, "i")}", $"def __index__(self): return {Expression(1)}", $"def __str__(self): return {Expression(1)}",
            $"def __format__(self, s): return {Expression(1, "s")}", "def __del__(self): print('del')", $"@property\n        def p(self): return {Expression(1)}",
            $"@classmethod\n        def m(cls, a=1): return {Expression(1, "a")}", $"@staticmethod\n        def s(a=1): return {Expression(1, "a")}", "__slots__ = ('x', 'y')",
            $"y = {Expression(1)}", $"def __setattr__(self, n, v): object.__setattr__(self, n, {Expression(1, "v")})", $"def __reversed__(self): return {Expression(1)}",
        ];
        string parent = Pick("", "", "", "(list)", "(dict)", "(int)", "(str)", "(tuple)", "(Exception)");
        string name = $"C{number}";
        List<string> lines = [$"class {name}{parent}:"];
        if (parent.Length == 0)
            lines.Add($"    def __init__(self, x=5): self.x = {Expression(1, "x")}");
        foreach (string method in methods.OrderBy(_ => random.Next()).Take(5))
            lines.Add("    " + method);
        string target = Target();
        lines.Add($"o = {name}({Pick("", Expression(1))})");
        lines.Add($"{target} = o");
        for (int i = 0; i < 3; i++)
            lines.Add($"print('o', show({_expressions.Make(["o", "o", _names[0]], 2)}))");
        lines.Add($"print(o.x, o.p, {name}.m(), {name}.s(2))");
        return [.. lines];
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}

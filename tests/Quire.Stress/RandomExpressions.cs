namespace Quire.Stress;

/// <summary>Random expressions over the names that exist. They end soon, need little memory and mean the same in every Python 3.13.</summary>
internal sealed class RandomExpressions(Random random)
{
    private static readonly string[] Leaves =
    [
        "0", "1", "-1", "2", "3", "7", "255", "256", "2**31", "2**63", "-2**63", "10**20", "-10**25", "0.0", "1.5", "-2.25", "1e300", "0.1", "float('inf')",
        "True", "False", "None", "''", "'a'", "'abc'", "'Hello, World'", "'äöü€'", "'12'", "' x '", "'a,b,,c'", "b''", "b'abc'", "b'\\x00\\xff'", "[]",
        "[1, 2, 3]", "['b', 'a']", "[[1], [2, 3]]", "()", "(1,)", "(1, 'a', 2.5)", "{}", "{'a': 1, 'b': [2]}", "{1: 'x', 2.5: None}", "{1, 2, 3}", "set()",
        "frozenset('ab')", "range(5)", "range(10, 0, -3)", "slice(1, 3)", "slice(None, None, -1)", "3+4j", "bytearray(b'xyz')", "...",
    ];

    private static readonly string[] Binary =
        ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not", "and", "or", "@"];

    private static readonly string[] Unary = ["-", "+", "~", "not "];

    private static readonly string[] Calls =
    [
        "len({0})", "str({0})", "repr({0})", "int({0})", "float({0})", "bool({0})", "list({0})", "tuple({0})", "set({0})", "frozenset({0})", "dict({0})",
        "sorted({0})", "sorted({0}, key=str, reverse=True)", "sum({0})", "min({0})", "max({0})", "min({0}, {1})", "max({0}, default={1})", "abs({0})",
        "round({0})", "round({0}, 1)", "divmod({0}, {1})", "pow({0}, 3)", "pow({0}, {1}, 7)", "chr({0})", "ord({0})", "hex({0})", "bin({0})", "oct({0})",
        "hash({0}) == hash({1})", "isinstance({0}, (int, str))", "type({0}).__name__", "callable({0})", "any({0})", "all({0})", "list(reversed({0}))",
        "list(enumerate({0}))", "list(zip({0}, {1}))", "list(map(str, {0}))", "list(filter(None, {0}))", "next(iter({0}), {1})", "bytes({0})", "complex({0})",
        "bytearray({0})", "memoryview({0}).tolist()", "ascii({0})", "format({0}, '')", "format({0}, '>8')", "format({0}, '.2f')", "format({0}, ',d')",
        "'%s %r' % ({0}, {1})", "'%d' % {0}", "'%5.1f|' % {0}", "'{{}} {{!r}}'.format({0}, {1})", "f'{{{0}}}|{{{1}!r:>6}}'", "[{0}, *{1}]", "(*{0}, {1})",
        "{{**{0}, 'k': {1}}}", "{{{0}: {1}}}", "{{{0}, {1}}}", "[x for x in {0} if x != {1}]", "{{x: 1 for x in {0}}}", "sum(1 for x in {0})",
        "[(i, j) for i in {0} for j in {1}][:6]", "(lambda a, b={1}: (a, b))({0})", "(lambda *a: a)(*{0})", "(lambda **k: k)(**{0})", "getattr({0}, 'real', {1})",
        "hasattr({0}, '__len__')", "int.__add__({0}, {1})", "str.upper({0})", "list.__len__({0})", "dict.fromkeys({0}, {1})", "slice({0}, {1})", "range({0})",
        "iter({0}).__next__()", "issubclass({0}, {1})", "vars({0})", "type({0}) is type({1})", "bool({0}) + bool({1})",
    ];

    private static readonly string[] Methods =
    [
        "{0}.upper()", "{0}.split({1})", "{0}.join({1})", "{0}.replace({1}, 'z')", "{0}.find({1})", "{0}.index({1})", "{0}.count({1})", "{0}.strip()",
        "{0}.startswith({1})", "{0}.partition({1})", "{0}.encode()", "{0}.decode()", "{0}.title()", "{0}.center(9, '*')", "{0}.zfill(5)", "{0}.splitlines()",
        "{0}.isdigit()", "{0}.expandtabs(3)", "{0}.translate({{97: 'A'}})", "{0}.keys()", "{0}.get({1}, 0)", "{0}.pop()", "{0}.pop({1})", "{0}.append({1})",
        "{0}.extend({1})", "{0}.insert(0, {1})", "{0}.remove({1})", "{0}.sort()", "{0}.reverse()", "{0}.copy()", "{0}.clear()", "{0}.update({1})",
        "{0}.setdefault({1}, 5)", "{0}.add({1})", "{0}.discard({1})", "{0}.union({1})", "{0}.intersection({1})", "{0} .bit_length()", "{0}.conjugate()",
        "{0}.as_integer_ratio()", "{0}.is_integer()", "{0}.hex()", "{0}.start", "{0}.indices(5)", "{0}.imag", "{0}.__class__.__name__", "{0}.__doc__ is None",
        "{0}.items()", "{0}.values()", "{0}.popitem()", "{0}.symmetric_difference({1})", "{0}.issubset({1})", "{0}.to_bytes(20, 'big', signed=True)",
        "{0}[{1}]", "{0}[0]", "{0}[-1]", "{0}[1:3]", "{0}[::-1]", "{0}[{1}:]", "{0}['a']", "{0}({1})", "{0}.nothing", "{0}.casefold()", "{0}.rsplit(None, 1)",
    ];

    public string Leaf(IReadOnlyList<string> names) =>
        names.Count > 0 && random.Next(5) < 3 ? names[random.Next(names.Count)] : Leaves[random.Next(Leaves.Length)];

    public string Make(IReadOnlyList<string> names, int depth)
    {
        if (depth <= 0)
            return Leaf(names);
        string left = Make(names, depth - 1 - random.Next(2));
        string right = Make(names, depth - 1 - random.Next(2));
        return random.Next(10) switch
        {
            0 or 1 => Operation(left, right, names),
            2 => $"({Unary[random.Next(Unary.Length)]}{left})",
            3 => $"({left} if {right} else {Leaf(names)})",
            4 or 5 or 6 => Fill(Calls, left, right),
            _ => Fill(Methods, $"({left})", right),
        };
    }

    // What could become enormous gets a small number on the right.
    private string Operation(string left, string right, IReadOnlyList<string> names)
    {
        string symbol = Binary[random.Next(Binary.Length)];
        return symbol is "*" or "<<" ? $"({left} {symbol} {random.Next(4)})" : $"({left} {symbol} {(random.Next(3) == 0 ? Leaf(names) : right)})";
    }

    private string Fill(string[] patterns, string left, string right) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, patterns[random.Next(patterns.Length)], left, right);
}

namespace Quire.Compiler.Scopes;

/// <summary>Private names: <c>__x</c> in class <c>C</c> is <c>_C__x</c>.</summary>
internal static class NameMangling
{
    /// <param name="privateName">The class's name, or null outside of classes.</param>
    public static string Mangle(string? privateName, string name)
    {
        if (privateName is null || !name.StartsWith("__", StringComparison.Ordinal))
            return name;
        if (name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.'))
            return name;
        string bare = privateName.TrimStart('_');
        return bare.Length == 0 ? name : "_" + bare + name;
    }

    /// <summary>The same in a scope that may restrict which names are private.</summary>
    public static string Mangle(Scope scope, string? privateName, string name) =>
        scope.MangledNames is not null && !scope.MangledNames.Contains(name) ? name : Mangle(privateName, name);
}

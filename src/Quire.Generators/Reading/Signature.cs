using System.Text;
using Quire.Generators.Model;

namespace Quire.Generators.Reading;

internal sealed record SignatureParameter(string Name, ParameterKind Kind, string? Default);

/// <summary>
/// A text signature such as <c>split($self, sep=None, maxsplit=-1)</c>, taken apart.
/// </summary>
internal sealed class Signature
{
    public string Name { get; private set; } = "";

    /// <summary>"$self", "$type", "$module", or empty.</summary>
    public string Receiver { get; private set; } = "";
    public List<SignatureParameter> Parameters { get; } = [];

    /// <summary>True when **kwargs ends the signature: only the raw form takes those.</summary>
    public bool HasVarKeywords { get; private set; }

    /// <summary>Everything between the parentheses as given.</summary>
    public string ParameterText { get; private set; } = "";

    /// <summary>Reads a signature; null and the reason when it is not one.</summary>
    public static Signature? Parse(string text, out string error)
    {
        int open = text.IndexOf('(');
        if (open < 0 || !text.EndsWith(")", StringComparison.Ordinal))
        {
            error = $"'{text}' is not of the form name(parameters)";
            return null;
        }
        var signature = new Signature { Name = text.Substring(0, open), ParameterText = text.Substring(open + 1, text.Length - open - 2) };
        error = signature.ReadParameters(Split(signature.ParameterText)) ?? "";
        return error.Length == 0 ? signature : null;
    }

    /// <summary>What __text_signature__ shows; functions of modules have $module first.</summary>
    public string TextSignature(bool ofModule)
    {
        if (!ofModule || Receiver.Length > 0)
            return $"({ParameterText})";
        bool endsPositional = Parameters.Count > 0 && Parameters[0].Kind == ParameterKind.PositionalOnly;
        return ParameterText.Length == 0 ? "($module, /)" : endsPositional ? $"($module, {ParameterText})" : $"($module, /, {ParameterText})";
    }

    private string? ReadParameters(List<string> parts)
    {
        ParameterKind kind = ParameterKind.PositionalOrKeyword;
        bool starSeen = false;
        foreach (string part in parts)
        {
            if (HasVarKeywords)
                return "nothing may follow **";
            if (part.StartsWith("$", StringComparison.Ordinal))
            {
                if (Receiver.Length > 0 || Parameters.Count > 0)
                    return $"'{part}' must come first";
                Receiver = part;
            }
            else if (part == "/")
            {
                if (starSeen || Parameters.Count == 0 && Receiver.Length == 0)
                    return "'/' stands in the wrong place";
                for (int i = 0; i < Parameters.Count; i++)
                    Parameters[i] = Parameters[i] with { Kind = ParameterKind.PositionalOnly };
            }
            else if (part.StartsWith("**", StringComparison.Ordinal))
            {
                HasVarKeywords = true;
            }
            else if (part.StartsWith("*", StringComparison.Ordinal))
            {
                if (starSeen)
                    return "'*' is given twice";
                starSeen = true;
                kind = ParameterKind.KeywordOnly;
                if (part.Length > 1)
                    Parameters.Add(new SignatureParameter(part.Substring(1), ParameterKind.VarArgs, null));
            }
            else if (AddParameter(part, kind) is { } problem)
            {
                return problem;
            }
        }
        return null;
    }

    private string? AddParameter(string part, ParameterKind kind)
    {
        int equals = part.IndexOf('=');
        string name = equals < 0 ? part : part.Substring(0, equals);
        string? value = equals < 0 ? null : part.Substring(equals + 1);
        if (name.Length == 0 || !name.All(c => c == '_' || char.IsLetterOrDigit(c)))
            return $"'{part}' is no parameter";
        if (Parameters.Any(p => p.Name == name))
            return $"'{name}' is given twice";
        if (value == null && kind != ParameterKind.KeywordOnly && Parameters.Any(p => p.Default != null))
            return $"'{name}' has no default but follows one that has";
        Parameters.Add(new SignatureParameter(name, kind, value));
        return null;
    }

    // Cuts at commas that stand outside brackets and quotes.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == '\\' && i + 1 < text.Length)
                    part.Append(text[i++]);
                else if (c == quote)
                    quote = '\0';
                part.Append(text[i]);
                continue;
            }
            if (c == ',' && depth == 0)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
                continue;
            }
            if (c is '\'' or '"')
                quote = c;
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            part.Append(c);
        }
        if (part.ToString().Trim() is { Length: > 0 } last)
            parts.Add(last);
        return parts;
    }
}

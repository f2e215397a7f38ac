using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text;

namespace Quire.Runtime.Modules.Io;

/// <summary>
/// The argument <c>newline</c> of text files and what follows from it. None: any line end is read as "\n", and "\n" is written as the system's.
/// Empty: any ends a line and stays as it is. Else: that one alone ends a line, and is written for "\n".
/// </summary>
internal struct LineEnds
{
    private enum Kind : byte
    {
        Any,
        AnyKept,
        Newline,
        Return,
        Both,
    }

    private Kind _kind;

    /// <summary>Whether "\r" and "\r\n" become "\n" when read.</summary>
    public readonly bool TranslatesRead => _kind == Kind.Any;

    /// <summary>Whether every kind of line end counts.</summary>
    public readonly bool IsUniversal => _kind is Kind.Any or Kind.AnyKept;

    /// <summary>What is written for "\n"; null when it is written itself.</summary>
    public readonly string? Written => _kind switch
    {
        Kind.Return => "\r",
        Kind.Both => "\r\n",
        Kind.Any when OperatingSystem.IsWindows() => "\r\n",
        _ => null,
    };

    /// <summary>The argument again: None or a str (owned).</summary>
    public readonly unsafe PyObject* Argument(Interpreter py) => _kind == Kind.Any
        ? Ref.New(py.None)
        : PyStr.FromString(py, _kind switch { Kind.AnyKept => "", Kind.Return => "\r", Kind.Both => "\r\n", _ => "\n" });

    /// <summary>Takes the argument; null for None. False with ValueError.</summary>
    public static unsafe bool Parse(Interpreter py, PyStr* newline, out LineEnds ends)
    {
        ends = default;
        if (newline == null)
            return true;
        string text = Conversion.Shown(newline);
        Kind? kind = text switch { "" => Kind.AnyKept, "\n" => Kind.Newline, "\r" => Kind.Return, "\r\n" => Kind.Both, _ => null };
        ends._kind = kind ?? Kind.Any;
        if (kind == null && text.Contains('\0'))
            return Raise.ValueError(py, "embedded null character") != null;
        return kind != null || Raise.ValueError(py, $"illegal newline value: {text}") != null;
    }

    /// <summary>
    /// The place behind the first line end in data[start..end], or −1 when there is none. Then <paramref name="consumed"/> says up to where no line
    /// end can begin, for a search that goes on when there is more.
    /// </summary>
    public readonly unsafe int FindEnd(byte* data, int width, int start, int end, out int consumed)
    {
        consumed = end;
        int at;
        switch (_kind)
        {
            case Kind.Any or Kind.Newline:
                at = CodeUnitSearch.IndexOf(data, width, '\n', start, end);
                return at < 0 ? -1 : at + 1;
            case Kind.Return:
                at = CodeUnitSearch.IndexOf(data, width, '\r', start, end);
                return at < 0 ? -1 : at + 1;
            case Kind.AnyKept:
                at = CodeUnitSearch.IndexOfAny(data, width, '\n', '\r', start, end);
                bool isBoth = at >= 0 && at + 1 < end && CodeUnits.At(data, width, at) == '\r' && CodeUnits.At(data, width, at + 1) == '\n';
                return at < 0 ? -1 : isBoth ? at + 2 : at + 1;
            default:
                for (at = start; (at = CodeUnitSearch.IndexOf(data, width, '\r', at, end)) >= 0; at++)
                {
                    if (at + 1 == end)
                        consumed = at;
                    else if (CodeUnits.At(data, width, at + 1) == '\n')
                        return at + 2;
                }
                return -1;
        }
    }
}

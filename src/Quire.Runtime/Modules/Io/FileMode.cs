using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Modules.Io;

/// <summary>The letters that say how a file is to be opened, as FileIO takes them.</summary>
internal readonly struct FileMode
{
    public bool Creates { get; private init; }
    public bool Reads { get; private init; }
    public bool Writes { get; private init; }
    public bool Appends { get; private init; }

    /// <summary>How the system is asked.</summary>
    public OpenModes Modes { get; private init; }

    /// <summary>False with ValueError.</summary>
    public static unsafe bool Parse(Interpreter py, PyObject* text, out FileMode mode)
    {
        mode = default;
        string letters = Conversion.Text(text);
        char kind = '\0';
        bool isUpdating = false;
        foreach (char letter in letters)
        {
            bool isRepeated = letter is 'x' or 'r' or 'w' or 'a' ? kind != '\0' : letter == '+' && isUpdating;
            if (isRepeated)
                return Bad(py);
            if (letter is 'x' or 'r' or 'w' or 'a')
                kind = letter;
            else if (letter == '+')
                isUpdating = true;
            else if (letter != 'b')
                return Raise.ValueError(py, $"invalid mode: {letters}") != null;
        }
        if (kind == '\0')
            return Bad(py);
        mode = Of(kind, isUpdating);
        return true;
    }

    private static FileMode Of(char kind, bool isUpdating)
    {
        bool reads = kind == 'r' || isUpdating;
        bool writes = kind != 'r' || isUpdating;
        OpenModes modes = (reads ? OpenModes.Read : 0) | (writes ? OpenModes.Write : 0);
        modes |= kind switch
        {
            'x' => OpenModes.Create | OpenModes.Exclusive,
            'w' => OpenModes.Create | OpenModes.Truncate,
            'a' => OpenModes.Create | OpenModes.Append,
            _ => 0,
        };
        return new FileMode { Creates = kind == 'x', Reads = reads, Writes = writes, Appends = kind == 'a', Modes = modes };
    }

    private static unsafe bool Bad(Interpreter py) =>
        Raise.ValueError(py, "Must have exactly one of create/read/write/append mode and at most one plus") != null;
}

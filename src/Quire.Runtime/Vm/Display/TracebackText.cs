using System.Text;
using Quire.Bytecode;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>The entries of a traceback, outermost first, with the source they point at.</summary>
internal static unsafe class TracebackText
{
    /// <summary>Equal entries beyond this many in a row are counted instead of shown.</summary>
    private const int MaxRepeats = 3;

    /// <summary>Without marks, each entry shows one line of source and nothing under it.</summary>
    public static void Append(Interpreter py, StringBuilder text, PyTraceback* entry, bool withMarks = true)
    {
        (nint Code, int Line) last = default;
        int repeats = 0;
        for (; entry != null; entry = entry->Next)
        {
            (nint Code, int Line) place = ((nint)entry->Frame->Code, entry->Line);
            if (place != last)
            {
                AppendRepeats(text, repeats);
                last = place;
                repeats = 0;
            }
            repeats++;
            if (repeats <= MaxRepeats)
                AppendEntry(py, text, entry->Frame->Code, withMarks ? entry->LastInstruction : -1, entry->Line);
        }
        AppendRepeats(text, repeats);
    }

    private static void AppendRepeats(StringBuilder text, int repeats)
    {
        int hidden = repeats - MaxRepeats;
        if (hidden > 0)
            text.Append($"  [Previous line repeated {hidden} more time{(hidden > 1 ? "s" : "")}]\n");
    }

    private static void AppendEntry(Interpreter py, StringBuilder text, PyCode* code, int instruction, int line)
    {
        string file = ObjectModel.Conversion.Text(code->FileName);
        text.Append($"  File \"{file}\", line {line}, in {PyStr.ToText(code->Name)}\n");
        bool isKnown = instruction >= 0 && instruction < code->InstructionCount;
        SourcePosition position = isKnown ? code->Positions[instruction].ToPosition() : new SourcePosition(line, line, -1, -1);
        if (position.Line != line)
            position = new SourcePosition(line, line, -1, -1);
        SourceExcerpt.Append(text, py.Sources.Lines(file), position);
    }
}

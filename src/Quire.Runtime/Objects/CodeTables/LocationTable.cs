using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>
/// co_linetable: the positions of a code object in CPython's format. An entry is a byte 1ccccnnn (c the form, n+1 the number of
/// instructions) and what the form says; lines are differences from the entry before, the first from the first line.
/// </summary>
internal static unsafe class LocationTable
{
    private const int MaxRun = 8;
    private const int ColumnsPerGroup = 8;
    private const int MaxShortColumn = 80;
    private const int MaxShortWidth = 16;
    private const int MaxOneLineColumn = 128;

    private const int FormOneLine = 10;
    private const int FormNoColumns = 13;
    private const int FormLong = 14;
    private const int FormNone = 15;

    /// <summary>New bytes, or null with MemoryError.</summary>
    public static PyObject* Encode(Interpreter py, PyCode* code)
    {
        var writer = default(TableWriter);
        Write(code, ref writer);
        PyBytes* bytes = PyBytes.Allocate(py, writer.Length);
        if (bytes == null)
            return null;
        writer = new TableWriter { Data = PyBytes.Data(bytes) };
        Write(code, ref writer);
        return (PyObject*)bytes;
    }

    private static void Write(PyCode* code, ref TableWriter writer)
    {
        int line = code->FirstLine;
        for (int at = 0; at < code->InstructionCount;)
        {
            PackedPosition position = code->Positions[at];
            int end = at + 1;
            while (end < code->InstructionCount && code->Positions[end] == position)
                end++;
            for (; at < end; at += MaxRun)
                WriteEntry(ref writer, position, Math.Min(end - at, MaxRun), ref line);
            at = end;
        }
    }

    private static void WriteEntry(ref TableWriter writer, PackedPosition packed, int run, ref int line)
    {
        var position = packed.ToPosition();
        if (position.Line == 0)
        {
            Start(ref writer, FormNone, run);
            return;
        }
        int delta = position.Line - line;
        line = position.Line;
        int column = position.Column;
        int width = position.EndColumn - column;
        bool isOneLine = position.EndLine == position.Line;
        if (isOneLine && (column < 0 || position.EndColumn < 0))
        {
            Start(ref writer, FormNoColumns, run);
            writer.SignedNumber(delta);
        }
        else if (isOneLine && delta == 0 && column < MaxShortColumn && width is >= 0 and < MaxShortWidth)
        {
            Start(ref writer, column / ColumnsPerGroup, run);
            writer.Byte(((column % ColumnsPerGroup) << 4) | width);
        }
        else if (isOneLine && delta is >= 0 and < 3 && column < MaxOneLineColumn && position.EndColumn < MaxOneLineColumn)
        {
            Start(ref writer, FormOneLine + delta, run);
            writer.Byte(column);
            writer.Byte(position.EndColumn);
        }
        else
        {
            Start(ref writer, FormLong, run);
            writer.SignedNumber(delta);
            writer.Number((uint)(position.EndLine - position.Line));
            writer.Number((uint)(column + 1));
            writer.Number((uint)(position.EndColumn + 1));
        }
    }

    private static void Start(ref TableWriter writer, int form, int run) => writer.Byte(0x80 | (form << 3) | (run - 1));

    /// <summary>Fills positions from a table; instructions that it does not reach have none, what lies beyond them is ignored.</summary>
    public static void Decode(ReadOnlySpan<byte> table, int firstLine, PackedPosition* positions, int count)
    {
        new Span<PackedPosition>(positions, count).Fill(PackedPosition.From(NoPosition));
        int line = firstLine;
        int at = 0;
        while (at < count && table.Length > 0)
        {
            int form = (table[0] >> 3) & 15;
            int run = (table[0] & 7) + 1;
            table = table[1..];
            PackedPosition position = PackedPosition.From(ReadEntry(ref table, form, ref line));
            for (; run > 0 && at < count; run--)
                positions[at++] = position;
        }
    }

    private static Quire.Bytecode.SourcePosition NoPosition => new(0, 0, -1, -1);

    private static Quire.Bytecode.SourcePosition ReadEntry(ref ReadOnlySpan<byte> table, int form, ref int line)
    {
        switch (form)
        {
            case FormNone:
                return NoPosition;
            case FormNoColumns:
                line += ReadSigned(ref table);
                return new(line, line, -1, -1);
            case FormLong:
                line += ReadSigned(ref table);
                int endLine = line + (int)ReadNumber(ref table);
                int column = (int)ReadNumber(ref table) - 1;
                return new(line, endLine, column, (int)ReadNumber(ref table) - 1);
            case >= FormOneLine:
                line += form - FormOneLine;
                int start = ReadByte(ref table);
                return new(line, line, start, ReadByte(ref table));
            default:
                int packed = ReadByte(ref table);
                int first = (form * ColumnsPerGroup) + (packed >> 4);
                return new(line, line, first, first + (packed & 15));
        }
    }

    private static int ReadByte(ref ReadOnlySpan<byte> table)
    {
        if (table.Length == 0)
            return 0;
        int value = table[0];
        table = table[1..];
        return value;
    }

    private static uint ReadNumber(ref ReadOnlySpan<byte> table)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 6)
        {
            int next = ReadByte(ref table);
            if (shift < 32)
                value |= (uint)(next & 63) << shift;
            if ((next & 64) == 0)
                return value;
        }
    }

    private static int ReadSigned(ref ReadOnlySpan<byte> table)
    {
        uint value = ReadNumber(ref table);
        return (value & 1) != 0 ? -(int)(value >> 1) : (int)(value >> 1);
    }
}

using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Objects;

/// <summary>What of a code object is shown as bytes: instructions, handlers and the old table of lines.</summary>
internal static unsafe class CodeText
{
    /// <summary>Bytes of co_code that an instruction takes; half of an offset such as tb_lasti is an index of an instruction.</summary>
    public const int InstructionSize = 2;

    /// <summary>The opcode and the low byte of the operand that matters most; as the loop runs them if specialised.</summary>
    public static PyObject* Instructions(Interpreter py, PyCode* code, bool specialised)
    {
        PyBytes* bytes = PyBytes.Allocate(py, (long)code->InstructionCount * InstructionSize);
        if (bytes == null)
            return null;
        byte* data = PyBytes.Data(bytes);
        for (int i = 0; i < code->InstructionCount; i++)
        {
            Instruction plain = Generalizing.At(code, i);
            Op shown = specialised ? code->Instructions[i].Op : plain.Op;
            data[i * InstructionSize] = (byte)shown;
            data[(i * InstructionSize) + 1] = plain.A != 0 ? plain.A : OpKinds.HasLocal(plain.Op) ? (byte)plain.B : (byte)plain.C;
        }
        return (PyObject*)bytes;
    }

    /// <summary>co_exceptiontable in CPython's format: start, length, target, and the depth with a bit for the instruction to blame.</summary>
    public static PyObject* ExceptionTable(Interpreter py, PyCode* code)
    {
        var writer = default(TableWriter);
        WriteHandlers(code, ref writer);
        PyBytes* bytes = PyBytes.Allocate(py, writer.Length);
        if (bytes == null)
            return null;
        writer = new TableWriter { Data = PyBytes.Data(bytes) };
        WriteHandlers(code, ref writer);
        return (PyObject*)bytes;
    }

    private static void WriteHandlers(PyCode* code, ref TableWriter writer)
    {
        for (int i = 0; i < code->ExceptionCount; i++)
        {
            ExceptionRange range = code->ExceptionTable[i];
            writer.NumberHighFirst((uint)range.Start, TableWriter.EntryStart);
            writer.NumberHighFirst((uint)(range.End - range.Start), 0);
            writer.NumberHighFirst((uint)range.Target, 0);
            writer.NumberHighFirst(((uint)range.Depth << 1) | (range.PushLast ? 1u : 0u), 0);
        }
    }

    /// <summary>co_lnotab: pairs of how many bytes of code and how many lines further on a line begins.</summary>
    public static PyObject* OldLineTable(Interpreter py, PyCode* code)
    {
        var writer = default(TableWriter);
        WriteLines(code, ref writer);
        PyBytes* bytes = PyBytes.Allocate(py, writer.Length);
        if (bytes == null)
            return null;
        writer = new TableWriter { Data = PyBytes.Data(bytes) };
        WriteLines(code, ref writer);
        return (PyObject*)bytes;
    }

    private static void WriteLines(PyCode* code, ref TableWriter writer)
    {
        int line = code->FirstLine;
        int from = 0;
        for (int i = 0; i < code->InstructionCount; i++)
        {
            int next = code->Positions[i].Line;
            if (next == 0 || next == line)
                continue;
            WriteStep(ref writer, (i - from) * InstructionSize, next - line);
            line = next;
            from = i;
        }
    }

    // Steps beyond a byte take several pairs.
    private static void WriteStep(ref TableWriter writer, int bytes, int lines)
    {
        for (; bytes > byte.MaxValue; bytes -= byte.MaxValue)
            WritePair(ref writer, byte.MaxValue, 0);
        for (; lines > sbyte.MaxValue; lines -= sbyte.MaxValue, bytes = 0)
            WritePair(ref writer, bytes, sbyte.MaxValue);
        for (; lines < sbyte.MinValue; lines -= sbyte.MinValue, bytes = 0)
            WritePair(ref writer, bytes, sbyte.MinValue);
        WritePair(ref writer, bytes, lines);
    }

    private static void WritePair(ref TableWriter writer, int bytes, int lines)
    {
        writer.Byte(bytes);
        writer.Byte(lines);
    }
}

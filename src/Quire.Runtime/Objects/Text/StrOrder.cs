using System.Runtime.InteropServices;

namespace Quire.Runtime.Objects.Text;

/// <summary>Comparing texts by code points.</summary>
internal static unsafe class StrOrder
{
    /// <summary>Negative, zero or positive.</summary>
    public static int Compare(PyStr* a, PyStr* b)
    {
        if (a == b)
            return 0;
        if (a->Width == 1 && b->Width == 1)
            return PyStr.Bytes(a).SequenceCompareTo(PyStr.Bytes(b));
        if (a->Width == 2 && b->Width == 2)
            return new ReadOnlySpan<char>(PyStr.Data(a), a->Length).SequenceCompareTo(new ReadOnlySpan<char>(PyStr.Data(b), b->Length));
        int common = Math.Min(a->Length, b->Length);
        for (int i = 0; i < common; i++)
        {
            int difference = PyStr.At(a, i) - PyStr.At(b, i);
            if (difference != 0)
                return difference;
        }
        return a->Length.CompareTo(b->Length);
    }

    public static bool EqualsText(PyStr* s, string text)
    {
        if (s->Width == 1)
        {
            if (s->Length != text.Length)
                return false;
            byte* data = PyStr.Data(s);
            for (int i = 0; i < text.Length; i++)
            {
                if (data[i] != text[i])
                    return false;
            }
            return true;
        }
        if (s->Width == 2)
            return MemoryMarshal.Cast<char, ushort>(text.AsSpan()).SequenceEqual(new ReadOnlySpan<ushort>(PyStr.Data(s), s->Length));
        return StrExport.ToText(s) == text;
    }
}

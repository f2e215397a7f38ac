using System.Runtime.CompilerServices;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects.Text.Bytes;

/// <summary>The items of a memoryview: reading, writing, comparing, and other formats for the same memory.</summary>
internal static unsafe class MemoryItems
{
    /// <summary>Bytes of an item; 0 for what is no format.</summary>
    public static int SizeOf(int format) => format switch
    {
        'b' or 'B' or 'c' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    public static PyObject* Read(Interpreter py, byte* item, int format) => format switch
    {
        'B' => PyInt.FromLong(py, *item),
        'b' => PyInt.FromLong(py, (sbyte)*item),
        'c' => PyBytes.New(py, new ReadOnlySpan<byte>(item, 1)),
        '?' => PyBool.From(py, *item != 0),
        'h' => PyInt.FromLong(py, Unsafe.ReadUnaligned<short>(item)),
        'H' => PyInt.FromLong(py, Unsafe.ReadUnaligned<ushort>(item)),
        'i' => PyInt.FromLong(py, Unsafe.ReadUnaligned<int>(item)),
        'I' => PyInt.FromLong(py, Unsafe.ReadUnaligned<uint>(item)),
        'l' or 'q' or 'n' => PyInt.FromLong(py, Unsafe.ReadUnaligned<long>(item)),
        'e' => PyFloat.New(py, (double)Unsafe.ReadUnaligned<Half>(item)),
        'f' => PyFloat.New(py, Unsafe.ReadUnaligned<float>(item)),
        'd' => PyFloat.New(py, Unsafe.ReadUnaligned<double>(item)),
        _ => PyInt.FromULong(py, Unsafe.ReadUnaligned<ulong>(item)),
    };

    /// <summary>view[index] = value: 0 or −1. Making a number of the value may run Python, which may release the view.</summary>
    public static int Write(Interpreter py, PyMemoryView* view, long index, PyObject* value)
    {
        byte format = view->Format;
        byte* encoded = stackalloc byte[8];
        if (!Encode(py, value, format, encoded))
        {
            if (Errors.ClearIf(py, TypeIndex.TypeError))
                Raise.TypeError(py, $"memoryview: invalid type for format '{(char)format}'");
            else if (Errors.ClearIf(py, TypeIndex.OverflowError) || Errors.ClearIf(py, TypeIndex.ValueError))
                Raise.ValueError(py, $"memoryview: invalid value for format '{(char)format}'");
            return -1;
        }
        if (!PyMemoryView.CheckAlive(py, view))
            return -1;
        new ReadOnlySpan<byte>(encoded, SizeOf(format)).CopyTo(new Span<byte>(PyMemoryView.At(view, index), SizeOf(format)));
        return 0;
    }

    public static PyObject* ToBytes(Interpreter py, PyMemoryView* view)
    {
        if (PyMemoryView.IsContiguous(view))
            return PyBytes.New(py, PyMemoryView.Span(view));
        PyBytes* bytes = PyBytes.Allocate(py, view->Length * view->ItemSize);
        byte* target = bytes == null ? null : PyBytes.Data(bytes);
        for (long i = 0; bytes != null && i < view->Length; i++, target += view->ItemSize)
            Unsafe.CopyBlockUnaligned(target, PyMemoryView.At(view, i), view->ItemSize);
        return (PyObject*)bytes;
    }

    public static PyObject* ToList(Interpreter py, PyMemoryView* view)
    {
        PyList* list = PyList.New(py, 0);
        for (long i = 0; list != null && i < view->Length; i++)
        {
            PyObject* item = Read(py, PyMemoryView.At(view, i), view->Format);
            if (item != null && PyList.AppendStolen(py, list, item) == 0)
                continue;
            Ref.Dec(py, (PyObject*)list);
            return null;
        }
        return (PyObject*)list;
    }

    public static PyObject* Slice(Interpreter py, PyMemoryView* view, PySlice* slice)
    {
        if (PySlice.Unpack(py, slice, out long start, out long stop, out long step) < 0)
            return null;
        long count = Math.Max(0, PySlice.Adjust(view->Length, ref start, ref stop, step));
        if (!PyMemoryView.CheckAlive(py, view))
            return null;
        byte* data = count == 0 ? view->Data : PyMemoryView.At(view, start);
        return PyMemoryView.View(py, view, data, count, view->Stride * step);
    }

    /// <summary>view[slice] = value: 0 or −1. The value must have items of the same format, as many as the slice.</summary>
    public static int SetSlice(Interpreter py, PyMemoryView* view, PySlice* slice, PyObject* value)
    {
        using var target = new PyOwned(py, Slice(py, view, slice));
        if (target.IsNull)
            return -1;
        using var source = new PyOwned(py, PyMemoryView.New(py, value));
        if (source.IsNull)
        {
            if (Errors.ClearIf(py, TypeIndex.TypeError))
                Raise.TypeError(py, $"a bytes-like object is required, not '{Types.NameOf(py, value)}'");
            return -1;
        }
        PyMemoryView* to = (PyMemoryView*)target.Pointer, from = (PyMemoryView*)source.Pointer;
        if (to->Length != from->Length || to->Format != from->Format)
        {
            Raise.ValueError(py, "memoryview assignment: lvalue and rvalue have different structures");
            return -1;
        }
        // They may be the same memory: a copy in between keeps it right.
        using var bytes = new PyOwned(py, ToBytes(py, from));
        if (bytes.IsNull)
            return -1;
        byte* data = PyBytes.Data((PyBytes*)bytes.Pointer);
        for (long i = 0; i < to->Length; i++, data += to->ItemSize)
            Unsafe.CopyBlockUnaligned(PyMemoryView.At(to, i), data, to->ItemSize);
        return 0;
    }

    /// <summary>1, 0, −1, or −2 when the other object is not bytes-like.</summary>
    public static int Equal(Interpreter py, PyMemoryView* view, PyObject* other)
    {
        bool isView = other->Is(TypeIndex.MemoryView);
        if (!isView && !PyBytes.Check(py, other) && !PyByteArray.Check(py, other))
            return -2;
        if (isView && ((PyMemoryView*)other)->Source == null)
            return 0;
        using var owned = new PyOwned(py, PyMemoryView.New(py, other));
        if (owned.IsNull)
            return -1;
        var right = (PyMemoryView*)owned.Pointer;
        if (view->Length != right->Length)
            return 0;
        for (long i = 0; i < view->Length; i++)
        {
            int same = EqualItems(py, PyMemoryView.At(view, i), view->Format, PyMemoryView.At(right, i), right->Format);
            if (same != 1)
                return same;
        }
        return 1;
    }

    public static PyObject* Cast(Interpreter py, PyMemoryView* view, PyStr* format, PyObject* shape)
    {
        int at = format->Length == 2 && PyStr.At(format, 0) == '@' ? 1 : 0;
        int wanted = format->Length == at + 1 ? PyStr.At(format, at) : 0;
        int size = SizeOf(wanted);
        if (size == 0)
        {
            return Raise.ValueError(py,
                "memoryview: destination format must be a native single character format prefixed with an optional '@'");
        }
        bool fromBytes = view->Format is (byte)'B' or (byte)'b' or (byte)'c', toBytes = wanted is 'B' or 'b' or 'c';
        if (!fromBytes && !toBytes)
            return Raise.TypeError(py, "memoryview: cannot cast between two non-byte formats");
        if (!PyMemoryView.IsContiguous(view))
            return Raise.TypeError(py, "memoryview: casts are restricted to C-contiguous views");
        long bytes = view->Length * view->ItemSize;
        if (bytes % size != 0)
            return Raise.TypeError(py, "memoryview: length is not a multiple of itemsize");
        if (shape != null && !IsShape(py, shape, bytes / size))
            return null;
        return (PyObject*)PyMemoryView.Make(py, view->Source, view->Data, bytes / size, size, (byte)wanted, size, view->IsReadOnly);
    }

    // Only one dimension can be asked for, and it must be the one there is.
    private static bool IsShape(Interpreter py, PyObject* shape, long length)
    {
        bool isTuple = (py.TypeOf(shape)->Flags & TypeFlags.TupleSubclass) != 0;
        if (!isTuple && (py.TypeOf(shape)->Flags & TypeFlags.ListSubclass) == 0)
            return Raise.TypeError(py, "shape must be a list or a tuple") != null;
        if (Items.Length(py, shape) != 1)
            return Raise.New(py, TypeIndex.NotImplementedError, "memoryview: only one dimension is supported") != null;
        using var first = new PyOwned(py, Items.GetAt(py, shape, 0));
        if (first.IsNull)
            return false;
        long wanted = Conversion.IndexAsLong(py, first.Pointer, TypeIndex.OverflowError);
        if (wanted == -1 && py.HasError)
            return false;
        return wanted == length || Raise.TypeError(py, "memoryview: product(shape) * itemsize != buffer size") != null;
    }

    private static int EqualItems(Interpreter py, byte* left, int leftFormat, byte* right, int rightFormat)
    {
        if (leftFormat == rightFormat && leftFormat is 'B' or 'b' or 'c')
            return *left == *right ? 1 : 0;
        using var a = new PyOwned(py, Read(py, left, leftFormat));
        using var b = new PyOwned(py, Read(py, right, rightFormat));
        return a.IsNull || b.IsNull ? -1 : Comparison.Test(py, a.Pointer, b.Pointer, CompareOp.Eq);
    }

    private static bool Encode(Interpreter py, PyObject* value, int format, byte* target)
    {
        switch (format)
        {
            case 'c':
                if (!PyBytes.Check(py, value))
                    return Raise.TypeError(py, "") != null;
                *target = ((PyBytes*)value)->Length == 1 ? *PyBytes.Data((PyBytes*)value) : (byte)0;
                return ((PyBytes*)value)->Length == 1 || Raise.ValueError(py, "") != null;
            case '?':
                int truth = Conversion.IsTrue(py, value);
                *target = (byte)truth;
                return truth >= 0;
            case 'e' or 'f' or 'd':
                double number = Conversion.AsDouble(py, value);
                if (format == 'd')
                    Unsafe.WriteUnaligned(target, number);
                else if (format == 'f')
                    Unsafe.WriteUnaligned(target, (float)number);
                else
                    Unsafe.WriteUnaligned(target, (Half)number);
                return !py.HasError;
            default:
                return EncodeInteger(py, value, format, target);
        }
    }

    private static bool EncodeInteger(Interpreter py, PyObject* value, int format, byte* target)
    {
        using var number = new PyOwned(py, Conversion.Index(py, value));
        if (number.IsNull)
            return false;
        int bits = SizeOf(format) * 8;
        bool isSigned = char.IsAsciiLetterLower((char)format);
        bool fits = PyInt.TryGetLong(number.Pointer, out long small);
        if (fits && bits < 64)
        {
            long least = isSigned ? -(1L << (bits - 1)) : 0, most = (1L << (isSigned ? bits - 1 : bits)) - 1;
            fits = small >= least && small <= most;
        }
        else if (fits)
        {
            fits = isSigned || small >= 0;
        }
        else if (!isSigned && bits == 64)
        {
            System.Numerics.BigInteger big = PyInt.ToBig(number.Pointer);
            fits = big > 0 && big <= ulong.MaxValue;
            small = fits ? (long)(ulong)big : 0;
        }
        Unsafe.WriteUnaligned(target, small);
        return fits || Raise.ValueError(py, "") != null;
    }
}

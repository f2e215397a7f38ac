using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Io;

/// <summary>open: FileIO, a buffer around it, and text around that, as the mode says.</summary>
internal static unsafe class Open
{
    [PyFunction(
        "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        Doc = "Opens a file and returns an object to read or write it.\n\nThe mode is 'r' to read, 'w' to write anew, 'x' to create, 'a' to append; with '+' both ways; 'b' for\n"
            + "bytes, 't' for text. buffering is a size, 0 for none (bytes only), 1 for lines (text only).")]
    internal static PyObject* Run(
        Interpreter py, PyObject* file, PyStr* mode, int buffering, PyStr* encoding, PyStr* errors, PyStr* newline, bool closefd, PyObject* opener)
    {
        if (LateTypes.Ensure(py) < 0)
            return null;
        using var name = new PyOwned(py, IsNumber(py, file) ? Ref.New(file) : FilePath.Of(py, file));
        if (name.IsNull || !OpenMode.Parse(py, mode == null ? "r" : Conversion.Shown(mode), out OpenMode how))
            return null;
        if (!how.Allows(py, encoding != null, errors != null, newline != null))
            return null;
        if (how.IsBinary && buffering == 1 && Errors.Warn(py, TypeIndex.RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, "
            + "the default buffer size will be used", 1) < 0)
            return null;
        using var modeText = new PyOwned(py, mode == null ? PyStr.FromString(py, "r") : Ref.New((PyObject*)mode));
        using var raw = new PyOwned(py, modeText.IsNull ? null : MakeRaw(py, name.Pointer, how.RawMode, closefd, opener));
        if (raw.IsNull)
            return null;
        PyObject* result = raw.Move();
        PyObject* opened = Wrap(py, &result, in how, modeText.Pointer, buffering, encoding, errors, newline);
        if (opened == null)
            CloseAfterFailure(py, result);
        Ref.XDec(py, result);
        return opened;
    }

    private static bool IsNumber(Interpreter py, PyObject* o)
    {
        NumberSlots* number = py.TypeOf(o)->Number;
        return number->Index != null || number->Int != null || number->Float != null || o->Is(TypeIndex.Complex);
    }

    private static PyObject* MakeRaw(Interpreter py, PyObject* name, string mode, bool closefd, PyObject* opener)
    {
        using var rawMode = new PyOwned(py, PyStr.FromString(py, mode));
        if (rawMode.IsNull)
            return null;
        PyObject** args = stackalloc PyObject*[4] { name, rawMode.Pointer, closefd ? py.True : py.False, opener == null ? py.None : opener };
        return Call.Invoke(py, (PyObject*)py.TypeTable[TypeIndex.FileIO], args, 4, null);
    }

    // What open returns (owned). *result (owned) is the outermost file made so far, to be closed when this fails.
    private static PyObject* Wrap(
        Interpreter py, PyObject** result, in OpenMode how, PyObject* mode, int buffering, PyStr* encoding, PyStr* errors, PyStr* newline)
    {
        int terminal = buffering < 0 ? IoArguments.Ask(py, *result, Name.isatty) : 0;
        if (terminal < 0)
            return null;
        bool isLineBuffered = buffering == 1 || terminal > 0;
        if (isLineBuffered)
            buffering = -1;
        if (buffering < 0 && !BlockSize(py, *result, out buffering))
            return null;
        if (buffering < 0)
            return Raise.ValueError(py, "invalid buffering size");
        if (buffering == 0)
            return how.IsBinary ? Ref.New(*result) : Raise.ValueError(py, "can't have unbuffered text I/O");
        using var size = new PyOwned(py, PyInt.FromLong(py, buffering));
        PyObject* buffer = size.IsNull ? null : Call.TwoArgs(py, (PyObject*)py.TypeTable[how.BufferType], *result, size.Pointer);
        if (buffer == null)
            return null;
        Ref.Set(py, result, buffer);
        if (how.IsBinary)
            return Ref.New(buffer);
        PyObject* text = MakeText(py, buffer, encoding, errors, newline, isLineBuffered);
        if (text == null)
            return null;
        Ref.Set(py, result, text);
        return Attributes.Set(py, text, Name.mode, mode) < 0 ? null : Ref.New(text);
    }

    private static bool BlockSize(Interpreter py, PyObject* raw, out int size)
    {
        size = -1;
        using var value = new PyOwned(py, Attributes.Get(py, raw, Name._blksize));
        return !value.IsNull && ArgumentBinding.ToInt(py, value.Pointer, out size);
    }

    private static PyObject* MakeText(Interpreter py, PyObject* buffer, PyStr* encoding, PyStr* errors, PyStr* newline, bool isLineBuffered)
    {
        PyObject** args = stackalloc PyObject*[5]
        {
            buffer,
            encoding == null ? py.None : (PyObject*)encoding,
            errors == null ? py.None : (PyObject*)errors,
            newline == null ? py.None : (PyObject*)newline,
            isLineBuffered ? py.True : py.False,
        };
        return Call.Invoke(py, (PyObject*)py.TypeTable[TypeIndex.TextIOWrapper], args, 5, null);
    }

    private static void CloseAfterFailure(Interpreter py, PyObject* file)
    {
        PyObject* failure = Errors.Take(py);
        using var closed = new PyOwned(py, Call.Method(py, file, Name.close));
        IoErrors.Chain(py, failure);
    }
}

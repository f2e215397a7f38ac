using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>The functions of sys.</summary>
internal static unsafe class SysFunctions
{
    [PyFunction("exit(status=None, /)", Module = "sys", Doc = "Ends the program by raising SystemExit(status).")]
    internal static PyObject* Exit(Interpreter py, PyObject* status)
    {
        Raise.NewWith(py, TypeIndex.SystemExit, status);
        if (Errors.Matches(py, TypeIndex.SystemExit))
            ExceptionFields.SetPending(py, ExceptionFields.SystemExitCode, SystemExitCode(py, status));
        return null;
    }

    // SystemExit((1, 2)).code is the tuple; sys.exit of a tuple spreads it over the arguments, the code stays the tuple.
    private static PyObject* SystemExitCode(Interpreter py, PyObject* status) => status == null ? py.None : status;

    [PyFunction("getrefcount(object, /)", Module = "sys", Doc = "The number of references to the object, that of the call included.")]
    internal static PyObject* GetRefCount(Interpreter py, PyObject* o) => PyInt.FromLong(py, o->Count);

    [PyFunction("getsizeof(object, default=<unrepresentable>)", Module = "sys", Doc = "Bytes the object takes in the heap.")]
    internal static PyObject* GetSizeOf(Interpreter py, PyObject* o, PyObject* fallback)
    {
        PyObject* size = SizeFromMethod(py, o);
        if (size != null)
            return size;
        if (fallback == null || !Errors.ClearIf(py, TypeIndex.TypeError))
            return null;
        return Ref.New(fallback);
    }

    private static PyObject* SizeFromMethod(Interpreter py, PyObject* o)
    {
        using var method = new PyOwned(py, Attributes.LookupSpecial(py, o, Name.__sizeof__));
        if (method.IsNull)
            return py.HasError ? null : Raise.TypeError(py, $"Type {Types.NameOf(py, o)} doesn't define __sizeof__");
        using var size = new PyOwned(py, Call.NoArgs(py, method.Pointer));
        if (size.IsNull)
            return null;
        if (!PyInt.Check(size.Pointer, py))
            return Raise.TypeError(py, "an integer is required");
        if (!PyInt.TryGetLong(size.Pointer, out long bytes))
            return Raise.OverflowError(py, "Python int too large to convert to C ssize_t");
        return bytes < 0 ? Raise.ValueError(py, "__sizeof__() should return >= 0") : size.Move();
    }

    [PyFunction("getallocatedblocks()", Module = "sys", Doc = "The number of blocks in use in the heap.")]
    internal static PyObject* GetAllocatedBlocks(Interpreter py) => PyInt.FromLong(py, py.Heap.LiveBlocks);

    [PyFunction("intern(string, /)", Module = "sys", Doc = "The one copy of the text that names are compared by.")]
    internal static PyObject* Intern(Interpreter py, PyObject* text)
    {
        if (!text->Is(TypeIndex.Str))
            return Raise.TypeError(py, PyStr.Check(py, text) ? $"can't intern {Types.NameOf(py, text)}" : $"intern() argument must be str, not {Types.NameOf(py, text)}");
        PyObject* result = Ref.New(text);
        PyStr.InternInPlace(py, &result);
        return result;
    }

    [PyFunction("_is_interned(string, /)", Module = "sys", Doc = "Whether the text is interned.")]
    internal static PyObject* IsInterned(Interpreter py, PyObject* text) =>
        PyStr.Check(py, text) ? PyBool.From(py, PyStr.IsInterned((PyStr*)text)) : Raise.TypeError(py, $"_is_interned() argument must be str, not {Types.NameOf(py, text)}");

    [PyFunction("getrecursionlimit()", Module = "sys", Doc = "How deep calls may nest.")]
    internal static PyObject* GetRecursionLimit(Interpreter py) => PyInt.FromLong(py, py.RecursionLimit);

    [PyFunction("setrecursionlimit(limit, /)", Module = "sys", Doc = "Sets how deep calls may nest.")]
    internal static PyObject* SetRecursionLimit(Interpreter py, int limit)
    {
        if (limit < 1)
            return Raise.ValueError(py, "recursion limit must be greater or equal than 1");
        if (py.RecursionDepth >= limit)
            return Raise.New(py, TypeIndex.RecursionError, $"cannot set the recursion limit to {limit} at the recursion depth {py.RecursionDepth}: the limit is too low");
        py.RecursionLimit = limit;
        return Ref.New(py.None);
    }

    [PyFunction("exception()", Module = "sys", Doc = "The exception being handled, or None.")]
    internal static PyObject* Exception(Interpreter py)
    {
        PyObject* handled = Errors.Handled(py);
        return Ref.New(handled == null ? py.None : handled);
    }

    [PyFunction("exc_info()", Module = "sys", Doc = "Type, value and traceback of the exception being handled, or three times None.")]
    internal static PyObject* ExcInfo(Interpreter py)
    {
        PyObject* handled = Errors.Handled(py);
        if (handled == null)
            return PyTuple.Pack(py, py.None, py.None, py.None);
        PyObject* traceback = ((PyBaseException*)handled)->Traceback;
        return PyTuple.Pack(py, (PyObject*)py.TypeOf(handled), handled, traceback == null ? py.None : traceback);
    }

    [PyFunction("_getframe(depth=0, /)", Module = "sys", Doc = "The frame that many calls up.")]
    internal static PyObject* GetFrame(Interpreter py, int depth)
    {
        Frame* frame = py.CurrentFrame;
        for (; frame != null && depth > 0; depth--)
            frame = frame->Previous;
        if (frame == null)
            return Raise.ValueError(py, "call stack is not deep enough");
        using var o = new PyOwned(py, (PyObject*)PyFrame.For(py, frame));
        bool refused = !o.IsNull && py.AuditHooks != null && Auditing.Event(py, "sys._getframe", (nint)Ref.New(o.Pointer)) < 0;
        return refused ? null : o.Move();
    }

    [PyFunction("_getframemodulename(depth=0)", Module = "sys", Doc = "The name of the module that many calls up, or None.")]
    internal static PyObject* GetFrameModuleName(Interpreter py, int depth)
    {
        Frame* frame = py.CurrentFrame;
        for (; frame != null && depth > 0; depth--)
            frame = frame->Previous;
        return frame == null ? Ref.New(py.None) : FunctionAttributes.Module(py, frame->Function);
    }

    [PyFunction("getdefaultencoding()", Module = "sys", Doc = "Always utf-8.")]
    internal static PyObject* GetDefaultEncoding(Interpreter py) => PyStr.FromString(py, "utf-8");

    [PyFunction("getfilesystemencoding()", Module = "sys", Doc = "Always utf-8.")]
    internal static PyObject* GetFileSystemEncoding(Interpreter py) => PyStr.FromString(py, "utf-8");

    [PyFunction("getfilesystemencodeerrors()", Module = "sys", Doc = "What happens to file names that are no text.")]
    internal static PyObject* GetFileSystemErrors(Interpreter py) => PyStr.FromString(py, "surrogateescape");

    [PyFunction("getswitchinterval()", Module = "sys", Doc = "Seconds between thread switches; there is one thread.")]
    internal static PyObject* GetSwitchInterval(Interpreter py) => PyFloat.New(py, 0.005);

    [PyFunction("setswitchinterval(interval, /)", Module = "sys", Doc = "Accepted and without effect: there is one thread.")]
    internal static PyObject* SetSwitchInterval(Interpreter py, double interval) =>
        interval > 0 ? Ref.New(py.None) : Raise.ValueError(py, "switch interval must be strictly positive");

    [PyFunction("get_int_max_str_digits()", Module = "sys", Doc = "How many digits int and str convert into each other.")]
    internal static PyObject* GetMaxDigits(Interpreter py) => PyInt.FromLong(py, py.MaxStrDigits);

    [PyFunction("set_int_max_str_digits(maxdigits)", Module = "sys", Doc = "Sets how many digits int and str convert into each other; 0 is no limit.")]
    internal static PyObject* SetMaxDigits(Interpreter py, int maxdigits)
    {
        if (maxdigits != 0 && maxdigits < 640)
            return Raise.ValueError(py, "maxdigits must be 0 or larger than 640");
        py.MaxStrDigits = maxdigits;
        return Ref.New(py.None);
    }

    [PyFunction("is_finalizing()", Module = "sys", Doc = "Whether the interpreter is closing.")]
    internal static PyObject* IsFinalizing(Interpreter py) => PyBool.From(py, py.IsFinalizing);

    [PyFunction("is_stack_trampoline_active()", Module = "sys", Doc = "Always False.")]
    internal static PyObject* IsTrampolineActive(Interpreter py) => PyBool.From(py, false);

    [PyFunction("gettrace()", Module = "sys", Doc = "Always None: there is no trace function.")]
    internal static PyObject* GetTrace(Interpreter py) => Ref.New(py.None);

    [PyFunction("getprofile()", Module = "sys", Doc = "Always None: there is no profile function.")]
    internal static PyObject* GetProfile(Interpreter py) => Ref.New(py.None);

    [PyFunction("displayhook(object, /)", Module = "sys", Doc = "Prints a value and keeps it as builtins._; None is passed over.")]
    internal static PyObject* DisplayHook(Interpreter py, PyObject* value)
    {
        if (value == py.None)
            return Ref.New(py.None);
        using var text = new PyOwned(py, Conversion.Repr(py, value));
        if (text.IsNull || PyDict.SetText(py, py.BuiltinsDict, "_", py.None) < 0)
            return null;
        PyObject* stream = PyDict.GetName(py, py.SysDict, Name.stdout);
        if (stream == null)
            return Raise.RuntimeError(py, "lost sys.stdout");
        using var line = new PyOwned(py, PyStr.FromString(py, "\n"));
        using var first = new PyOwned(py, Call.Method(py, stream, Name.write, text.Pointer));
        using var second = new PyOwned(py, first.IsNull || line.IsNull ? null : Call.Method(py, stream, Name.write, line.Pointer));
        return second.IsNull || PyDict.SetText(py, py.BuiltinsDict, "_", value) < 0 ? null : Ref.New(py.None);
    }

    [PyFunction("excepthook(exctype, value, traceback, /)", Module = "sys", Doc = "Writes an exception and its traceback to stderr.")]
    internal static PyObject* ExceptHook(Interpreter py, PyObject* type, PyObject* value, PyObject* traceback)
    {
        if (!Types.IsInstance(py, value, TypeIndex.BaseException))
            return Raise.TypeError(py, $"print_exception(): Exception expected for value, {Types.NameOf(py, value)} found");
        ExceptionDisplay.WriteToStandardError(py, ExceptionDisplay.Format(py, value, withContext: true));
        return Ref.New(py.None);
    }

    [PyFunction("unraisablehook(unraisable, /)", Module = "sys", Doc = "Writes an exception nobody could catch to stderr.")]
    internal static PyObject* UnraisableHook(Interpreter py, PyObject* unraisable)
    {
        if (!unraisable->Is(TypeIndex.UnraisableHookArgs))
            return Raise.TypeError(py, "sys.unraisablehook argument type must be UnraisableHookArgs");
        Unraisable.Write(
            py, StructSequence.Item(unraisable, 0), StructSequence.Item(unraisable, 1), StructSequence.Item(unraisable, 2),
            StructSequence.Item(unraisable, 3), StructSequence.Item(unraisable, 4));
        return Ref.New(py.None);
    }
}

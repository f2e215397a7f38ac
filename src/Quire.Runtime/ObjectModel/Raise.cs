using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>Setting the pending exception. Every function returns null so that callers can write return Raise.X(…).</summary>
internal static unsafe class Raise
{
    /// <summary>Sets a new exception of a built-in type with a text.</summary>
    public static PyObject* New(Interpreter py, int exceptionTypeIndex, string message)
    {
        PyObject* text = PyStr.FromString(py, message);
        if (text == null)
            return null;
        NewWith(py, exceptionTypeIndex, text);
        Ref.Dec(py, text);
        return null;
    }

    /// <summary>Sets a new exception with one object as its argument (borrowed; null for no argument).</summary>
    public static PyObject* NewWith(Interpreter py, int exceptionTypeIndex, PyObject* argument)
    {
        PyTuple* args = null;
        if (argument != null)
        {
            args = (PyTuple*)PyTuple.Pack(py, argument);
            if (args == null)
                return null;
        }
        PyObject* exception = PyBaseException.New(py, py.TypeTable[exceptionTypeIndex], args);
        return exception == null ? null : Instance(py, exception);
    }

    /// <summary>
    /// Sets an existing exception instance (stolen). What is being handled becomes its __context__, cut out of its own chain
    /// first so that no cycle arises.
    /// </summary>
    public static PyObject* Instance(Interpreter py, PyObject* exception)
    {
        PyObject* handled = Errors.Handled(py);
        if (handled != null && handled != exception && exception != py.MemoryErrorInstance)
        {
            CutContext(py, handled, exception);
            Ref.Set(py, &((PyBaseException*)exception)->Context, Ref.New(handled));
        }
        Errors.Restore(py, exception);
        return null;
    }

    // Floyd's two pointers: the chain of contexts may already hold a cycle that a program made.
    private static void CutContext(Interpreter py, PyObject* chain, PyObject* exception)
    {
        PyObject* slow = chain;
        bool advanceSlow = false;
        PyObject* context;
        while ((context = ((PyBaseException*)chain)->Context) != null)
        {
            if (context == exception)
            {
                Ref.Clear(py, &((PyBaseException*)chain)->Context);
                return;
            }
            chain = context;
            if (chain == slow)
                return;
            if (advanceSlow)
                slow = ((PyBaseException*)slow)->Context;
            advanceSlow = !advanceSlow;
        }
    }

    /// <summary>MemoryError: a new one if the heap still has room for it, else the one kept for this.</summary>
    public static PyObject* NoMemory(Interpreter py)
    {
        PyObject* exception = py.MemoryErrorInstance;
        // Without the instance there are no exceptions yet, or no longer.
        if (!py.IsRaisingNoMemory && exception != null)
        {
            py.IsRaisingNoMemory = true;
            PyObject* fresh = PyBaseException.New(py, py.TypeTable[TypeIndex.MemoryError], null);
            py.IsRaisingNoMemory = false;
            if (fresh != null)
                return Instance(py, fresh);
        }
        Errors.Clear(py);
        if (exception != null)
            py.Pending = Ref.New(exception);
        return null;
    }

    public static PyObject* TypeError(Interpreter py, string message) => New(py, TypeIndex.TypeError, message);

    public static PyObject* ValueError(Interpreter py, string message) => New(py, TypeIndex.ValueError, message);

    public static PyObject* IndexError(Interpreter py, string message) => New(py, TypeIndex.IndexError, message);

    public static PyObject* OverflowError(Interpreter py, string message) => New(py, TypeIndex.OverflowError, message);

    public static PyObject* RuntimeError(Interpreter py, string message) => New(py, TypeIndex.RuntimeError, message);

    public static PyObject* SystemError(Interpreter py, string message) => New(py, TypeIndex.SystemError, message);

    public static PyObject* ZeroDivisionError(Interpreter py, string message) => New(py, TypeIndex.ZeroDivisionError, message);

    /// <summary>AttributeError that knows the object and the name, for "did you mean".</summary>
    public static PyObject* AttributeError(Interpreter py, PyObject* o, PyObject* name, string message)
    {
        New(py, TypeIndex.AttributeError, message);
        ExceptionFields.SetPending(py, ExceptionFields.AttributeErrorName, name);
        ExceptionFields.SetPending(py, ExceptionFields.AttributeErrorObject, o);
        return null;
    }

    /// <summary>KeyError with the key as its argument; a tuple key stays one argument.</summary>
    public static PyObject* KeyError(Interpreter py, PyObject* key) => NewWith(py, TypeIndex.KeyError, key);

    /// <summary>StopIteration carrying a generator's return value (borrowed; null or None for none).</summary>
    public static PyObject* StopIteration(Interpreter py, PyObject* value)
    {
        bool isPlain = value == null || value == py.None;
        NewWith(py, TypeIndex.StopIteration, isPlain ? null : value);
        if (!isPlain && Errors.Matches(py, TypeIndex.StopIteration))
            ExceptionFields.SetPending(py, ExceptionFields.StopIterationValue, value);
        return null;
    }

    /// <summary>A new reference to NotImplemented: what a binary slot returns for operands it does not know. No exception.</summary>
    public static PyObject* NotImplemented(Interpreter py) => Ref.New(py.NotImplemented);
}

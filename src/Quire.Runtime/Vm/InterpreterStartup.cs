using Quire.Memory;
using Quire.Runtime.Modules;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Builds an interpreter: types, singletons, names, the modules builtins and sys. The order is the comment.</summary>
internal static unsafe class InterpreterStartup
{
    /// <summary>False when the limit is too small even for this; what was built is left for <see cref="InterpreterShutdown"/>.</summary>
    public static bool Build(Interpreter py)
    {
        return py.Collector.Prepare()
            && MakeHandledSlot(py)
            && TypeBootstrap.CreateRecords(py) == 0
            && MakeSingletons(py)
            && MakeSmallInts(py)
            && MakeNames(py)
            && TypeBootstrap.LinkRecords(py) == 0
            && ExceptionTypes.Define(py)
            && (py.MemoryErrorInstance = PyBaseException.New(py, py.TypeTable[TypeIndex.MemoryError], null)) != null
            && MakeModules(py)
            && (py.WarningOptions.Count == 0 || WarningState.Ensure(py) != null);
    }

    private static bool MakeHandledSlot(Interpreter py)
    {
        py.BaseHandled = (PyObject**)py.Heap.Allocate((nuint)sizeof(PyObject*), BlockKind.Raw);
        if (py.BaseHandled == null)
            return false;
        *py.BaseHandled = null;
        py.Handled = py.BaseHandled;
        return true;
    }

    private static bool MakeSingletons(Interpreter py)
    {
        return (py.None = Bare(py, TypeIndex.NoneType)) != null
            && (py.NotImplemented = Bare(py, TypeIndex.NotImplementedType)) != null
            && (py.EllipsisObject = Bare(py, TypeIndex.Ellipsis)) != null
            && (py.True = Truth(py, 1)) != null
            && (py.False = Truth(py, 0)) != null
            && (py.EmptyTuple = (PyObject*)PyTuple.New(py, 0)) != null
            && (py.EmptyStr = (PyObject*)PyStr.Allocate(py, 0, 1)) != null
            && (py.EmptyBytes = (PyObject*)PyBytes.Allocate(py, 0)) != null
            && (py.Latin1Strs = NullTable(py, 256)) != null
            && (py.ByteObjects = NullTable(py, 256)) != null;
    }

    private static PyObject* Bare(Interpreter py, int typeIndex) =>
        py.NewObject((nuint)sizeof(PyObject), BlockKind.Atomic, (uint)typeIndex);

    private static PyObject* Truth(Interpreter py, long value)
    {
        PyObject* o = py.NewObject((nuint)sizeof(PyBool), BlockKind.Atomic, TypeIndex.Bool);
        if (o != null)
            ((PyBool*)o)->Value = value;
        return o;
    }

    private static PyObject** NullTable(Interpreter py, int length)
    {
        nuint bytes = (nuint)length * (nuint)sizeof(PyObject*);
        var table = (PyObject**)py.Heap.Allocate(bytes, BlockKind.Raw);
        if (table != null)
            new Span<byte>(table, (int)bytes).Clear();
        return table;
    }

    private static bool MakeSmallInts(Interpreter py)
    {
        const int Count = Interpreter.SmallIntMax - Interpreter.SmallIntMin + 1;
        py.SmallInts = NullTable(py, Count);
        if (py.SmallInts == null)
            return false;
        for (int i = 0; i < Count; i++)
        {
            PyObject* o = py.NewObject((nuint)sizeof(PyInt), BlockKind.Atomic, TypeIndex.Int);
            if (o == null)
                return false;
            ((PyInt*)o)->Value = i + Interpreter.SmallIntMin;
            py.SmallInts[i] = o;
        }
        return true;
    }

    private static bool MakeNames(Interpreter py)
    {
        py.NameTable = NullTable(py, NameTexts.Count);
        if (py.NameTable == null)
            return false;
        int i = 0;
        foreach (ReadOnlySpan<char> name in new Words(NameTexts.Text))
        {
            PyObject* text = PyStr.Intern(py, name);
            if (text == null)
                return false;
            py.NameTable[i++] = text;
        }
        return true;
    }

    private static bool MakeModules(Interpreter py)
    {
        py.Modules = PyDict.New(py);
        if (py.Modules == null)
            return false;
        PyModule* builtins = Start(py, "builtins");
        if (builtins == null)
            return false;
        py.BuiltinsDict = (PyDict*)Ref.New((PyObject*)builtins->Dict);
        Ref.Dec(py, (PyObject*)builtins);
        PyModule* sys = Start(py, "sys");
        if (sys == null)
            return false;
        py.SysDict = (PyDict*)Ref.New((PyObject*)sys->Dict);
        Ref.Dec(py, (PyObject*)sys);
        py.BuiltinsCopy = PyDict.Copy(py, py.BuiltinsDict);
        return py.BuiltinsCopy != null;
    }

    private static PyModule* Start(Interpreter py, string name) =>
        BuiltinModules.TryFind(name, out ModuleDefinition definition) ? BuiltinModuleLoading.Load(py, name, definition) : null;
}

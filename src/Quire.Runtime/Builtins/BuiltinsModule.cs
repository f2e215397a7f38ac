using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

/// <summary>The module <c>builtins</c>: its functions lie beside this file, one each.</summary>
[PyModule("builtins", Doc = "Functions, types and constants that every program has without importing anything.")]
internal static unsafe partial class BuiltinsModule
{
    private static ReadOnlySpan<int> VisibleTypes =>
    [
        TypeIndex.Object, TypeIndex.Type, TypeIndex.Int, TypeIndex.Bool, TypeIndex.Float, TypeIndex.Complex, TypeIndex.Str, TypeIndex.Bytes,
        TypeIndex.ByteArray, TypeIndex.MemoryView, TypeIndex.List, TypeIndex.Tuple, TypeIndex.Dict, TypeIndex.Set, TypeIndex.FrozenSet,
        TypeIndex.Range, TypeIndex.Slice, TypeIndex.ClassMethod, TypeIndex.StaticMethod, TypeIndex.Property, TypeIndex.Super,
        TypeIndex.Enumerate, TypeIndex.Zip, TypeIndex.Map, TypeIndex.Filter, TypeIndex.Reversed,
    ];

    internal static int Execute(Interpreter py, PyModule* module)
    {
        var builder = new ModuleBuilder(py, module);
        builder.Store("None", Ref.New(py.None));
        builder.Store("True", Ref.New(py.True));
        builder.Store("False", Ref.New(py.False));
        builder.Store("Ellipsis", Ref.New(py.EllipsisObject));
        builder.Store("NotImplemented", Ref.New(py.NotImplemented));
        builder.Store("__debug__", Ref.New(py.True));
        builder.Store("exit", PyQuitter.New(py, "exit"));
        builder.Store("quit", PyQuitter.New(py, "quit"));
        foreach (int type in VisibleTypes)
            AddType(py, ref builder, type);
        for (int type = TypeIndex.FirstException; type <= TypeIndex.LastException; type++)
            AddType(py, ref builder, type);
        // The names that OSError took over from others.
        builder.Store("EnvironmentError", Ref.New((PyObject*)py.TypeTable[TypeIndex.OSError]));
        builder.Store("IOError", Ref.New((PyObject*)py.TypeTable[TypeIndex.OSError]));
        return builder.Failed || NameModuleOfOpen(py, module) < 0 ? -1 : 0;
    }

    // It is a function of _io, though it is there before that module is.
    private static int NameModuleOfOpen(Interpreter py, PyModule* module)
    {
        PyObject* name = PyStr.Intern(py, "_io");
        PyObject* open = name == null ? null : PyDict.GetName(py, module->Dict, Name.open);
        if (open == null)
            return -1;
        Ref.Set(py, &((PyBuiltin*)open)->Module, name);
        return 0;
    }

    // An index may be kept for a type that is not there yet.
    private static void AddType(Interpreter py, ref ModuleBuilder builder, int type)
    {
        if (py.TypeTable[type] != null)
            builder.Type(type);
    }
}

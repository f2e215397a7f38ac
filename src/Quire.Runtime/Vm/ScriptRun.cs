using Quire.Compiler;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Running a program as __main__.</summary>
internal static unsafe class ScriptRun
{
    /// <summary>
    /// Makes __main__ and runs the code in it. True when it ended by itself; false with the exception pending.
    /// </summary>
    public static bool RunMain(Interpreter py, PyCode* code, string? fileName)
    {
        PyModule* main = MakeMain(py, fileName);
        if (main == null)
            return false;
        PyFunction* function = PyFunction.New(py, code, main->Dict, py.BuiltinsDict);
        py.IsRunningMain = true;
        PyObject* result = function == null ? null : CallPaths.RunBody(py, function, (PyObject*)main->Dict);
        py.IsRunningMain = false;
        Ref.XDec(py, (PyObject*)function);
        Ref.XDec(py, result);
        Ref.Dec(py, (PyObject*)main);
        return result != null;
    }

    /// <summary>An empty __main__ in sys.modules (owned); null with MemoryError.</summary>
    public static PyModule* MakeMain(Interpreter py, string? fileName)
    {
        PyModule* main = PyModule.New(py, "__main__");
        if (main == null)
            return null;
        using var file = new PyOwned(py, fileName == null ? null : PyStr.FromString(py, fileName));
        PyObject* builtins = PyDict.GetText(py, py.Modules, "builtins");
        bool isFilled = PyDict.SetName(py, main->Dict, Name.__builtins__, builtins == null ? (PyObject*)py.BuiltinsDict : builtins) == 0
            && PyDict.SetName(py, main->Dict, Name.__package__, py.None) == 0
            && (fileName == null || (!file.IsNull && PyDict.SetName(py, main->Dict, Name.__file__, file.Pointer) == 0))
            && PyDict.SetText(py, py.Modules, "__main__", (PyObject*)main) == 0;
        if (isFilled)
            return main;
        Ref.Dec(py, (PyObject*)main);
        return null;
    }
}

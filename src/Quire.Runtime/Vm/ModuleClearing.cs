using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// Emptying a module's names at the end: those with one leading underscore become None first, then all others but __builtins__, as in CPython,
/// so that finalizers still find what they need as long as possible.
/// </summary>
internal static unsafe class ModuleClearing
{
    public static void ClearNames(Interpreter py, PyDict* names)
    {
        SetNone(py, names, onlyPrivate: true);
        SetNone(py, names, onlyPrivate: false);
    }

    // Replacing values keeps the table as it is, so walking on is safe whatever the finalizers do; a name they add is seen or not.
    private static void SetNone(Interpreter py, PyDict* dict, bool onlyPrivate)
    {
        using var held = new PyOwned(py, Ref.New((PyObject*)dict));
        long position = 0;
        while (PyDict.Next(dict, ref position, out PyObject* key, out PyObject* value))
        {
            if (value == py.None || !key->Is(TypeIndex.Str))
                continue;
            bool isPrivate = StartsWith(key, 0) && !StartsWith(key, 1);
            bool isKept = PyStr.EqualsText(key, "__builtins__");
            if (onlyPrivate ? !isPrivate : isKept)
                continue;
            using var name = new PyOwned(py, Ref.New(key));
            if (PyDict.SetStr(py, dict, name.Pointer, py.None) < 0)
                Errors.Clear(py);
        }
    }

    private static bool StartsWith(PyObject* key, int at) =>
        ((PyStr*)key)->Length > at && PyStr.At((PyStr*)key, at) == '_';
}

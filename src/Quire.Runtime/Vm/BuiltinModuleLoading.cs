using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>Importing a module that is part of Quire.</summary>
internal static unsafe class BuiltinModuleLoading
{
    /// <summary>Makes the module and enters it into sys.modules (owned); null with an exception.</summary>
    public static PyModule* Load(Interpreter py, string name, ModuleDefinition definition)
    {
        PyModule* module = definition.Create(py);
        if (module == null)
            return null;
        using var package = new PyOwned(py, PyStr.FromString(py, ""));
        bool isEntered = !package.IsNull
            && PyDict.SetName(py, module->Dict, Name.__package__, package.Pointer) == 0
            && PyDict.SetText(py, py.Modules, name, (PyObject*)module) == 0;
        if (isEntered)
            return module;
        ModuleDefinition.Abandon(py, module);
        return null;
    }
}

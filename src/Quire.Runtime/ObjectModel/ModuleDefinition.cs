using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>A built-in module before it is imported: <c>BuiltinModules.TryFind</c> gives it by name.</summary>
internal readonly unsafe struct ModuleDefinition(
    string name, string doc, delegate*<ref ModuleBuilder, void> populate, delegate*<Interpreter, PyModule*, int> execute)
{
    public readonly string Name = name;
    public readonly string Doc = doc;
    public readonly delegate*<ref ModuleBuilder, void> Populate = populate;

    /// <summary>The module's own part of its import (constants, types), after its functions are there; may be null. 0 or −1.</summary>
    public readonly delegate*<Interpreter, PyModule*, int> Execute = execute;

    /// <summary>Makes the module (owned); null with an exception pending. It is not put into sys.modules.</summary>
    public PyModule* Create(Interpreter py)
    {
        PyModule* module = PyModule.New(py, Name);
        if (module == null)
            return null;
        var builder = new ModuleBuilder(py, module);
        builder.Text("__doc__", Doc);
        Populate(ref builder);
        if (!builder.Failed && (Execute == null || Execute(py, module) == 0))
            return module;
        Abandon(py, module);
        return null;
    }

    /// <summary>Gives up a module that could not be finished: its functions refer to it, so its names go first. Keeps the exception.</summary>
    public static void Abandon(Interpreter py, PyModule* module)
    {
        PyDict.Clear(py, module->Dict);
        Ref.Dec(py, (PyObject*)module);
    }
}

using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>A Python function. Docstring, module and type parameters live in <see cref="Extras"/> once they differ from what the code says.</summary>
internal unsafe partial struct PyFunction
{
    public PyObject Header;
    public PyCode* Code;
    public PyDict* Globals;
    public PyDict* Builtins;
    public PyStr* Name;
    public PyStr* QualName;
    /// <summary>Tuple of default values, or null.</summary>
    public PyTuple* Defaults;
    /// <summary>Dict of keyword-only defaults, or null.</summary>
    public PyDict* KeywordDefaults;
    /// <summary>Tuple of cells, or null.</summary>
    public PyTuple* Closure;
    /// <summary>The function's __dict__, or null.</summary>
    public PyDict* Attributes;
    /// <summary>A dict of __doc__, __module__, __annotations__, __type_params__ as far as set or computed, or null.</summary>
    public PyDict* Extras;
    /// <summary>For call caches: unique while code and defaults stay as they are; 0 when none relies on it.</summary>
    public uint Version;
}

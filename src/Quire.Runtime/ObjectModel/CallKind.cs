namespace Quire.Runtime.ObjectModel;

/// <summary>How a native function takes its arguments. <c>self</c> is the object or module it is bound to.</summary>
internal enum CallKind
{
    /// <summary><c>(Interpreter, PyObject* self)</c></summary>
    NoArgs,

    /// <summary><c>(Interpreter, PyObject* self, PyObject* arg)</c></summary>
    OneArg,

    /// <summary><c>(Interpreter, PyObject* self, PyObject** args, int count)</c></summary>
    Positional,

    /// <summary><c>(Interpreter, PyObject* self, PyObject** args, int count, PyObject* kwnames)</c>; keyword values follow the positional ones.</summary>
    Keywords,
}

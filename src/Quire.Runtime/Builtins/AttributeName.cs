using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Builtins;

/// <summary>Attribute names that a program gives as objects: checked, exact and interned, as look-ups want them.</summary>
internal static unsafe class AttributeName
{
    /// <summary>The interned name (owned); null with TypeError pending when it is no str.</summary>
    public static PyObject* From(Interpreter py, PyObject* name)
    {
        if (!name->Is(TypeIndex.Str))
        {
            if (!PyStr.Check(py, name))
                return Raise.TypeError(py, $"attribute name must be string, not '{Types.NameOf(py, name)}'");
            return PyStr.Intern(py, PyStr.ToText((PyStr*)name));
        }
        PyObject* interned = Ref.New(name);
        PyStr.InternInPlace(py, &interned);
        return interned;
    }
}

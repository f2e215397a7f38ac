using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>What native descriptors share: the check of the object they are used on, their name and place.</summary>
internal static unsafe class Descriptors
{
    /// <summary>For __get__ and __set__: whether the object is an instance of the owner. Raises when it is not.</summary>
    public static bool Applies(Interpreter py, PyType* owner, PyStr* name, PyObject* o)
    {
        if (Types.IsSubtype(py.TypeOf(o), owner))
            return true;
        Raise.TypeError(
            py, $"descriptor '{PyStr.ToText(name)}' for '{Types.NameOf(owner)}' objects doesn't apply to a '{Types.NameOf(py, o)}' object");
        return false;
    }

    /// <summary>For calls: whether there is a first argument and it is an instance of the owner. Raises when not.</summary>
    public static bool HasSelf(Interpreter py, PyType* owner, PyStr* name, PyObject** args, int count)
    {
        if (count < 1)
            Raise.TypeError(py, $"descriptor '{PyStr.ToText(name)}' of '{Types.NameOf(owner)}' object needs an argument");
        else if (Types.IsSubtype(py.TypeOf(args[0]), owner))
            return true;
        else
            Raise.TypeError(
                py, $"descriptor '{PyStr.ToText(name)}' requires a '{Types.NameOf(owner)}' object but received a '{Types.NameOf(py, args[0])}'");
        return false;
    }

    /// <summary>Owner's qualified name, a dot, and the name.</summary>
    public static PyObject* QualName(Interpreter py, PyType* owner, PyStr* name)
    {
        using var qualname = new PyOwned(py, Attributes.Get(py, (PyObject*)owner, Name.__qualname__));
        if (qualname.IsNull)
            return null;
        if (!PyStr.Check(py, qualname.Pointer))
            return Raise.TypeError(py, "<descriptor>.__objclass__.__qualname__ is not a unicode object");
        return PyStr.FromString(py, $"{Conversion.Text(qualname.Pointer)}.{PyStr.ToText(name)}");
    }

    /// <summary>What pickle needs of a method: getattr and its arguments.</summary>
    public static PyObject* Reduce(Interpreter py, PyObject* holder, PyStr* name)
    {
        using var getattr = new PyOwned(py, Ref.XNew(PyDict.GetName(py, py.BuiltinsDict, Name.getattr)));
        using var arguments = new PyOwned(py, getattr.IsNull ? null : PyTuple.Pack(py, holder, (PyObject*)name));
        return arguments.IsNull ? null : PyTuple.Pack(py, getattr.Pointer, arguments.Pointer);
    }

    /// <summary>A text as a str, or None when it is empty.</summary>
    public static PyObject* TextOrNone(Interpreter py, string text) => text.Length == 0 ? Ref.New(py.None) : PyStr.FromString(py, text);

    /// <summary>As Python shows addresses.</summary>
    public static string AddressOf(PyObject* o) => $"0x{(nuint)o:x}";
}

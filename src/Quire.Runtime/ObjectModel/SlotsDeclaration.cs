using System.Globalization;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// What __slots__ of a class body says: the names of values at fixed places, and whether instances get a dict and weak
/// references. Without __slots__ they get both, as far as the base allows.
/// </summary>
internal unsafe ref struct SlotsDeclaration(Interpreter py, PyType* parent)
{
    private readonly Interpreter _py = py;
    private readonly PyType* _parent = parent;

    /// <summary>Mangled names in alphabetical order; owned list, null when there are none.</summary>
    public PyList* Names { get; private set; }
    public bool AddsDict { get; private set; }
    public bool AddsWeakReferences { get; private set; }
    public readonly int Count => Names == null ? 0 : Names->Length;

    private readonly bool MayAddDict =>
        (_parent->Flags & (TypeFlags.HasShape | TypeFlags.HasDict | TypeFlags.TypeSubclass)) == 0;

    private readonly bool MayAddWeakReferences => (_parent->Flags & TypeFlags.Weakly) == 0 && !HasItems;

    private readonly bool HasItems =>
        (_parent->Flags & (TypeFlags.IntSubclass | TypeFlags.TupleSubclass | TypeFlags.BytesSubclass | TypeFlags.TypeSubclass)) != 0;

    public void Dispose()
    {
        Ref.XDec(_py, (PyObject*)Names);
        Names = null;
    }

    /// <summary>False with an exception.</summary>
    public bool Read(PyStr* className, PyTuple* bases, PyDict* body)
    {
        PyObject* declared = PyDict.GetName(_py, body, Name.__slots__);
        if (declared == null)
        {
            AddsDict = MayAddDict;
            AddsWeakReferences = MayAddWeakReferences;
            return true;
        }
        using var items = new PyOwned(
            _py, PyStr.Check(_py, declared) ? PyTuple.Pack(_py, declared) : Iteration.ToTuple(_py, declared));
        if (items.IsNull || !ReadNames(className, (PyTuple*)items.Pointer, body))
            return false;
        TakeFromSecondaryBases(bases);
        return true;
    }

    private bool ReadNames(PyStr* className, PyTuple* items, PyDict* body)
    {
        if (items->Length > 0 && HasItems)
        {
            Raise.TypeError(_py, $"nonempty __slots__ not supported for subtype of '{Types.NameOf(_parent)}'");
            return false;
        }
        PyObject** names = PyTuple.Items(items);
        for (long i = 0; i < items->Length; i++)
        {
            if (!IsValidName(names[i]))
                return false;
        }
        Names = PyList.New(_py, 0);
        for (long i = 0; i < items->Length && Names != null; i++)
        {
            if (!ReadName(className, names[i], body))
                return false;
        }
        return Names != null && PyList.Sort(_py, Names, null, reverse: false) == 0;
    }

    private readonly bool IsValidName(PyObject* name)
    {
        if (!PyStr.Check(_py, name))
        {
            Raise.TypeError(_py, $"__slots__ items must be strings, not '{Types.NameOf(_py, name)}'");
            return false;
        }
        if (IsIdentifier(Conversion.Text(name)))
            return true;
        Raise.TypeError(_py, "__slots__ must be identifiers");
        return false;
    }

    private bool ReadName(PyStr* className, PyObject* name, PyDict* body)
    {
        if (PyStr.EqualsText(name, "__dict__"))
        {
            bool refused = AddsDict || !MayAddDict;
            AddsDict = true;
            return !refused || Refuse("__dict__ slot disallowed: we already got one");
        }
        if (PyStr.EqualsText(name, "__weakref__"))
        {
            bool refused = AddsWeakReferences || !MayAddWeakReferences;
            AddsWeakReferences = true;
            return !refused || Refuse("__weakref__ slot disallowed: we already got one");
        }
        using var mangled = new PyOwned(_py, Mangle(_py, className, (PyStr*)name));
        if (mangled.IsNull || PyList.Append(_py, Names, mangled.Pointer) < 0)
            return false;
        if (PyDict.GetStr(_py, body, mangled.Pointer) == null)
            return true;
        // These two are in the body for the making of the class and leave it before it is done.
        if (PyStr.EqualsText(mangled.Pointer, "__qualname__") || PyStr.EqualsText(mangled.Pointer, "__classcell__"))
            return true;
        Raise.ValueError(_py, $"{Conversion.ReprText(_py, mangled.Pointer)} in __slots__ conflicts with class variable");
        return false;
    }

    private readonly bool Refuse(string message)
    {
        Raise.TypeError(_py, message);
        return false;
    }

    // A base beside the one that gives the layout may still bring the ability.
    private void TakeFromSecondaryBases(PyTuple* bases)
    {
        for (long i = 0; i < bases->Length; i++)
        {
            var other = (PyType*)PyTuple.Items(bases)[i];
            if (other == _parent)
                continue;
            AddsDict |= MayAddDict && (other->Flags & (TypeFlags.HasShape | TypeFlags.HasDict)) != 0;
            AddsWeakReferences |= MayAddWeakReferences && (other->Flags & TypeFlags.Weakly) != 0;
        }
    }

    /// <summary>__name in class C becomes _C__name (owned interned str).</summary>
    private static PyObject* Mangle(Interpreter py, PyStr* className, PyStr* name)
    {
        string text = PyStr.ToText(name);
        string owner = PyStr.ToText(className).TrimStart('_');
        bool isPrivate = text.StartsWith("__", StringComparison.Ordinal) && !text.EndsWith("__", StringComparison.Ordinal);
        return PyStr.Intern(py, isPrivate && owner.Length > 0 && !text.Contains('.') ? $"_{owner}{text}" : text);
    }

    private static bool IsIdentifier(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            bool starts = text[i] == '_' || category is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
            bool continues = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
            if (!starts && (i == 0 || !continues))
                return false;
            if (char.IsHighSurrogate(text[i]))
                i++;
        }
        return text.Length > 0;
    }
}

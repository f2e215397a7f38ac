using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// For inline caches: what loading or storing a name on instances of a type comes down to. The answer holds as long as
/// the type's <see cref="PyType.Version"/> (or a shape's, of that type) stays the same and not 0.
/// A plain load from, or store to, the instance alone is right for Missing (load and store) and, when the
/// instance has the name, for MethodDescriptor, NonDataDescriptor and PlainValue.
/// </summary>
internal static unsafe class AttributeClassifier
{
    /// <summary>
    /// For loads. The value is what the class holds under the name (borrowed), or null. For <see cref="AttributeKind.SlotMember"/>
    /// it is a <see cref="PyMemberDescriptor"/>, whose Offset gives the place; for <see cref="AttributeKind.Property"/> a <see cref="PyProperty"/>.
    /// </summary>
    public static AttributeKind Classify(Interpreter py, PyType* type, PyObject* name, out PyObject* value)
    {
        value = null;
        return Attributes.IsGenericGet(type) ? KindOf(py, type, name, out value) : AttributeKind.Custom;
    }

    /// <summary>For stores: Custom when the class has its own __setattr__.</summary>
    public static AttributeKind ClassifyStore(Interpreter py, PyType* type, PyObject* name, out PyObject* value)
    {
        value = null;
        return Attributes.IsGenericSet(type) ? KindOf(py, type, name, out value) : AttributeKind.Custom;
    }

    private static AttributeKind KindOf(Interpreter py, PyType* type, PyObject* name, out PyObject* value)
    {
        value = Types.Lookup(py, type, name);
        if (value == null)
            return py.HasError ? AttributeKind.Custom : AttributeKind.Missing;
        PyType* valueType = py.TypeOf(value);
        if (valueType->DescriptorSet != null)
            return KindOfData(py, type, value);
        if ((valueType->Flags & TypeFlags.MethodDescriptor) != 0)
            return AttributeKind.MethodDescriptor;
        return valueType->DescriptorGet != null ? AttributeKind.NonDataDescriptor : AttributeKind.PlainValue;
    }

    private static AttributeKind KindOfData(Interpreter py, PyType* type, PyObject* value)
    {
        if (value->Is(TypeIndex.MemberDescriptor))
        {
            var member = (PyMemberDescriptor*)value;
            bool usable = !PyMemberDescriptor.IsNative(member) && Types.IsSubtype(type, member->Owner);
            return usable ? AttributeKind.SlotMember : AttributeKind.DataDescriptor;
        }
        if (!value->Is(TypeIndex.Property))
            return AttributeKind.DataDescriptor;
        PyObject* getter = ((PyProperty*)value)->Getter;
        return getter != null && getter->Is(TypeIndex.Function) ? AttributeKind.Property : AttributeKind.DataDescriptor;
    }
}

namespace Quire.Runtime.ObjectModel;

/// <summary>What a class says about a name before an instance is asked; see <see cref="AttributeClassifier.Classify"/>.</summary>
internal enum AttributeKind
{
    /// <summary>The class has its own __getattribute__ or __getattr__, or is no ordinary object: nothing may be assumed.</summary>
    Custom,

    /// <summary>Not on the class: only the instance can have it.</summary>
    Missing,

    /// <summary>A value of __slots__, at a known place of the instance; goes before the instance's own attributes.</summary>
    SlotMember,

    /// <summary>A property whose getter is a Python function; goes before the instance's own attributes.</summary>
    Property,

    /// <summary>Any other descriptor with a setter; goes before the instance's own attributes.</summary>
    DataDescriptor,

    /// <summary>A function or native method: called with the instance in front, unless the instance has the name itself.</summary>
    MethodDescriptor,

    /// <summary>A descriptor without setter: used unless the instance has the name itself.</summary>
    NonDataDescriptor,

    /// <summary>A plain value: used unless the instance has the name itself.</summary>
    PlainValue,
}

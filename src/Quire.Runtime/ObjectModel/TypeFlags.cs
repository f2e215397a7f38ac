namespace Quire.Runtime.ObjectModel;

/// <summary>What the runtime asks of a type without looking at its slots.</summary>
[Flags]
internal enum TypeFlags : uint
{
    None = 0,

    /// <summary>Instances may hold references: they live in container pools and are seen by the collector.</summary>
    Container = 1 << 0,

    /// <summary>May be subclassed.</summary>
    BaseType = 1 << 1,

    /// <summary>Made by a class statement; instances own a reference to it.</summary>
    HeapType = 1 << 2,

    /// <summary>Attributes of the type itself cannot be set.</summary>
    Immutable = 1 << 3,

    /// <summary>Calling the type raises "cannot create 'X' instances".</summary>
    NoInstances = 1 << 4,

    /// <summary>Instances have a <see cref="Shape"/> word at <see cref="PyType.ShapeOffset"/> followed by inline values.</summary>
    HasShape = 1 << 5,

    /// <summary>The methods are not yet in the dict; the first look-up puts them there.</summary>
    Unpopulated = 1 << 6,

    /// <summary>Instances are callables that take their object as first argument when found on its class (functions).</summary>
    MethodDescriptor = 1 << 7,

    /// <summary>Instances may have weak references.</summary>
    Weakly = 1 << 8,

    /// <summary>Some class on the MRO defines __del__ (or the type has a Finalize slot).</summary>
    HasFinalizer = 1 << 9,

    Abstract = 1 << 10,
    Sequence = 1 << 11,
    Mapping = 1 << 12,

    /// <summary>Instances have a dict found through <see cref="PyType.DictOffset"/> (no inline values).</summary>
    HasDict = 1 << 13,

    /// <summary>match: a class pattern with one positional sub-pattern matches the whole object.</summary>
    MatchSelf = 1 << 14,

    /// <summary>Size depends on a length (int, str, bytes, tuple): what a subclass adds lies behind the items.</summary>
    VariableSize = 1 << 15,

    /// <summary>Not made with the interpreter but when its module is first needed (<see cref="Vm.LateTypes"/>).</summary>
    Late = 1 << 16,

    /// <summary>mro() gave an order that the bases do not imply, so changes elsewhere cannot be followed: never has a version.</summary>
    CustomMro = 1 << 17,

    IntSubclass = 1 << 24,
    ListSubclass = 1 << 25,
    TupleSubclass = 1 << 26,
    BytesSubclass = 1 << 27,
    StrSubclass = 1 << 28,
    DictSubclass = 1 << 29,
    ExceptionSubclass = 1 << 30,
    TypeSubclass = 1u << 31,
}

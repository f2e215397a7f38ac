using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Which attributes an instance has and in which inline value each lies, in the order they were set. Shapes form a
/// tree under <see cref="PyType.RootShape"/>; setting a new attribute moves the instance to a child. They belong to their
/// type, which frees the tree when it dies.
/// The shape word of an instance is a <c>Shape*</c>, or, with bit 0 set, an owned <c>PyDict*</c> that has taken over
/// the attributes (after <c>__dict__</c> was asked for, a deletion out of order, or more attributes than fit).
/// </summary>
internal unsafe struct Shape
{
    /// <summary>The class whose instances have this shape; borrowed.</summary>
    public PyType* Owner;
    public Shape* Parent;
    public Shape* FirstChild;
    public Shape* NextSibling;

    /// <summary>The attribute this shape adds to its parent's (owned interned str); null in the root.</summary>
    public PyObject* Key;

    /// <summary>Number of attributes: this shape's own key lies in inline value Count−1.</summary>
    public int Count;

    /// <summary>Unique while caches may rely on this shape and its type's attributes; 0 otherwise. A change to the type sets it to 0.</summary>
    public uint Version;

    public const nuint DictBit = 1;
}

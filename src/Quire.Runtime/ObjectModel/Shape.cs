using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// Which attributes an instance has and in which inline value each lies, in the order they were set. Shapes form a
/// tree under <see cref="PyType.RootShape"/>; setting a new attribute moves the instance to a child. They belong to their
/// type, which frees the tree when it dies.
/// The shape word of an instance is a <c>Shape*</c>, or, with bit 0 set, an owned <c>PyDict*</c> that has taken over
/// the attributes (after <c>__dict__</c> was asked for, a deletion out of order, or more attributes than fit).
/// A word that equals a remembered shape says all: the class, the layout, the place of each value, and room for
/// <see cref="Capacity"/> of them.
/// </summary>
internal unsafe struct Shape
{
    /// <summary>The class whose instances have this shape; borrowed.</summary>
    public PyType* Owner;
    public Shape* Parent;
    public Shape* FirstChild;

    /// <summary>Next child of the parent; for a root, the root that was in use before the class's capacity grew.</summary>
    public Shape* NextSibling;

    /// <summary>The attribute this shape adds to its parent's (owned interned str); null in the root.</summary>
    public PyObject* Key;

    /// <summary>Number of attributes: this shape's own key lies in inline value Count−1.</summary>
    public int Count;

    /// <summary>Unique while caches may rely on this shape and its type's attributes; 0 otherwise. A change to the type sets it to 0.</summary>
    public uint Version;

    /// <summary>Inline values that each instance with a shape of this tree has room for. Count ≤ Capacity.</summary>
    public int Capacity;

    /// <summary>In a root: the number of shapes in its tree. Unused elsewhere.</summary>
    public int TreeSize;

    /// <summary>Key → value index for this shape's keys; null for small shapes and those in between.</summary>
    public ShapeTable* Table;

    public const nuint DictBit = 1;

    /// <summary>The inline value that holds the attribute, or −1. The name is an interned str.</summary>
    public static int IndexOf(Shape* shape, PyObject* name)
    {
        for (; shape->Parent != null; shape = shape->Parent)
        {
            if (shape->Table != null)
                return ShapeTable.Find(shape->Table, name);
            if (shape->Key == name)
                return shape->Count - 1;
        }
        return -1;
    }

    /// <summary>
    /// The shape with one more attribute, made if it must be. Null, without an exception, when there can be none (no room in
    /// the instances, too many shapes, no memory): then the instance gets a dict. The name is an interned str not yet in the shape.
    /// </summary>
    public static Shape* Transition(Interpreter py, Shape* shape, PyObject* name)
    {
        for (Shape* child = shape->FirstChild; child != null; child = child->NextSibling)
        {
            if (child->Key == name)
                return child;
        }
        return ShapeTree.AddChild(py, shape, name);
    }

    /// <summary>Gives the shape (and its type) a non-zero version for caches to rely on; 0 when versions ran out.</summary>
    public static uint EnsureVersion(Interpreter py, Shape* shape)
    {
        if (shape->Version == 0 && Types.EnsureVersion(py, shape->Owner) != 0)
            shape->Version = py.TakeVersion();
        return shape->Version;
    }
}

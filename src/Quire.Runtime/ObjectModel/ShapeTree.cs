using Quire.Memory;
using Quire.Runtime.Objects;

namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The shapes of one class: a tree for each capacity its instances have had, linked from the newest root back.
/// All walks are loops, so that a tree of any form costs no stack.
/// </summary>
internal static unsafe class ShapeTree
{
    /// <summary>Shapes in one tree; instances that would need more get dicts (attributes named by data, say).</summary>
    public const int MaxShapes = 1024;

    /// <summary>Inline values an instance may have at most.</summary>
    public const int MaxCapacity = 30;

    /// <summary>The root for new instances of the type; null, without an exception, when there is no memory.</summary>
    public static Shape* EnsureRoot(Interpreter py, PyType* type)
    {
        if (type->RootShape == null)
            AddRoot(py, type, type->InlineCapacity);
        return type->RootShape;
    }

    /// <summary>An instance had no room for one more attribute: those made from now on have more.</summary>
    public static void Grow(Interpreter py, PyType* type)
    {
        int capacity = Math.Min(type->InlineCapacity + Math.Max(2, type->InlineCapacity / 2), MaxCapacity);
        if (capacity > type->InlineCapacity)
            AddRoot(py, type, capacity);
    }

    /// <summary>The root of the widest tree whose instances need no more room than a block has; null when there is none.</summary>
    public static Shape* RootThatFits(PyType* type, int capacity)
    {
        Shape* best = null;
        for (Shape* root = type->RootShape; root != null; root = root->NextSibling)
        {
            if (root->Capacity <= capacity && (best == null || root->Capacity > best->Capacity))
                best = root;
        }
        return best;
    }

    /// <summary>See <see cref="Shape.Transition"/>.</summary>
    public static Shape* AddChild(Interpreter py, Shape* parent, PyObject* name)
    {
        if (parent->Count >= parent->Capacity || !name->Is(TypeIndex.Str) || !PyStr.IsInterned((PyStr*)name))
            return null;
        Shape* root = parent;
        while (root->Parent != null)
            root = root->Parent;
        if (root->TreeSize >= MaxShapes)
            return null;
        var child = (Shape*)py.Heap.Allocate((nuint)sizeof(Shape), BlockKind.Raw);
        if (child == null)
            return null;
        *child = default;
        child->Owner = parent->Owner;
        child->Parent = parent;
        child->Key = Ref.New(name);
        child->Count = parent->Count + 1;
        child->Capacity = parent->Capacity;
        child->Table = ShapeTable.Build(py, child);
        child->NextSibling = parent->FirstChild;
        parent->FirstChild = child;
        root->TreeSize++;
        return child;
    }

    /// <summary>The type changed: no cache may rely on its shapes any more.</summary>
    public static void ResetVersions(PyType* type)
    {
        for (Shape* root = type->RootShape; root != null; root = root->NextSibling)
        {
            for (Shape* shape = root; shape != null; shape = NextInTree(shape))
                shape->Version = 0;
        }
    }

    /// <summary>Visits the names that the shapes own.</summary>
    public static void Traverse(PyType* type, Visitor* visitor)
    {
        for (Shape* root = type->RootShape; root != null; root = root->NextSibling)
        {
            for (Shape* shape = root; shape != null; shape = NextInTree(shape))
                Visitor.Visit(visitor, shape->Key);
        }
    }

    /// <summary>Frees all shapes. Before: no instance of the type is left.</summary>
    public static void Free(Interpreter py, PyType* type)
    {
        Shape* root = type->RootShape;
        type->RootShape = null;
        while (root != null)
        {
            Shape* older = root->NextSibling;
            root->NextSibling = null;
            FreeTree(py, root);
            root = older;
        }
    }

    // Takes the first leaf again and again: a freed shape leaves its parent's list of children.
    private static void FreeTree(Interpreter py, Shape* root)
    {
        Shape* shape = root;
        while (shape != null)
        {
            if (shape->FirstChild != null)
            {
                shape = shape->FirstChild;
                continue;
            }
            Shape* parent = shape->Parent;
            if (parent != null)
                parent->FirstChild = shape->NextSibling;
            Ref.XDec(py, shape->Key);
            if (shape->Table != null)
                py.Heap.Free(shape->Table);
            py.Heap.Free(shape);
            shape = parent;
        }
    }

    private static void AddRoot(Interpreter py, PyType* type, int capacity)
    {
        var root = (Shape*)py.Heap.Allocate((nuint)sizeof(Shape), BlockKind.Raw);
        if (root == null)
            return;
        *root = default;
        root->Owner = type;
        root->Capacity = capacity;
        root->TreeSize = 1;
        root->NextSibling = type->RootShape;
        type->RootShape = root;
        type->InlineCapacity = capacity;
    }

    private static Shape* NextInTree(Shape* shape)
    {
        if (shape->FirstChild != null)
            return shape->FirstChild;
        while (shape->Parent != null && shape->NextSibling == null)
            shape = shape->Parent;
        return shape->Parent == null ? null : shape->NextSibling;
    }
}

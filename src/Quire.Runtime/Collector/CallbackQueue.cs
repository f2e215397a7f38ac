using Quire.Runtime.Objects;

namespace Quire.Runtime.Collector;

/// <summary>
/// Weak references that have been cleared and wait for their callbacks, in order, linked through their own fields so that queueing needs no
/// memory. The queue owns a reference to each. It lies on the stack of the method that empties it; <see cref="Outer"/> is
/// the queue that was open when this one was opened, so that a count of all references finds them.
/// </summary>
internal unsafe struct CallbackQueue
{
    public PyWeakReference* First;
    public PyWeakReference* Last;
    public CallbackQueue* Outer;

    /// <summary>Before: the reference is cleared, so its links are free. Takes over one reference to it.</summary>
    public void Append(PyWeakReference* reference)
    {
        reference->Next = null;
        if (Last == null)
            First = reference;
        else
            Last->Next = reference;
        Last = reference;
    }

    /// <summary>The oldest, owned by the caller now; null at the end.</summary>
    public PyWeakReference* Take()
    {
        PyWeakReference* reference = First;
        if (reference == null)
            return null;
        First = reference->Next;
        if (First == null)
            Last = null;
        reference->Next = null;
        return reference;
    }
}

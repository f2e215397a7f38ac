using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Objects;

/// <summary>Dividing a tree of exception groups by what its leaves, or whole groups, are.</summary>
internal static unsafe class GroupSplitting
{
    /// <summary>
    /// The parts of an exception that fit a matcher (a type, a tuple of types or a predicate) and that do not; owned, null for none. The rest
    /// is not made when its place is null. 0, or −1 with an exception and both null.
    /// </summary>
    public static int Split(Interpreter py, PyObject* exception, PyObject* matcher, PyObject** match, PyObject** rest)
    {
        *match = null;
        if (rest != null)
            *rest = null;
        bool isPredicate = !Types.IsType(py, matcher) && py.TypeOf(matcher)->Call != null;
        if (isPredicate || IsTypes(py, matcher))
            return SplitOne(py, exception, matcher, isPredicate, match, rest);
        Raise.TypeError(py, "expected an exception type, a tuple of exception types, or a callable (other than a class)");
        return -1;
    }

    private static bool IsTypes(Interpreter py, PyObject* matcher)
    {
        if (!Types.IsInstance(py, matcher, TypeIndex.Tuple))
            return Errors.IsExceptionClass(py, matcher);
        for (long i = 0; i < ((PyTuple*)matcher)->Length; i++)
        {
            if (!Errors.IsExceptionClass(py, PyTuple.Items((PyTuple*)matcher)[i]))
                return false;
        }
        return true;
    }

    private static int Fits(Interpreter py, PyObject* exception, PyObject* matcher, bool isPredicate)
    {
        if (!isPredicate)
            return Errors.GivenMatches(py, exception, matcher) ? 1 : 0;
        using var answer = new PyOwned(py, Call.OneArg(py, matcher, exception));
        return answer.IsNull ? -1 : Conversion.IsTrue(py, answer.Pointer);
    }

    private static int SplitOne(Interpreter py, PyObject* exception, PyObject* matcher, bool isPredicate, PyObject** match, PyObject** rest)
    {
        int fits = Fits(py, exception, matcher, isPredicate);
        if (fits < 0)
            return -1;
        if (fits == 0 && Types.IsInstance(py, exception, TypeIndex.BaseExceptionGroup))
            return SplitGroup(py, (PyBaseExceptionGroup*)exception, matcher, isPredicate, match, rest);
        if (fits > 0)
            *match = Ref.New(exception);
        else if (rest != null)
            *rest = Ref.New(exception);
        return 0;
    }

    private static int SplitGroup(Interpreter py, PyBaseExceptionGroup* group, PyObject* matcher, bool isPredicate, PyObject** match, PyObject** rest)
    {
        if (!NativeRecursion.Enter(py, " in exceptiongroup_split_recursive"))
            return -1;
        using var fitting = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        using var others = new PyOwned(py, fitting.IsNull ? null : (PyObject*)PyList.New(py, 0));
        int status = others.IsNull ? -1 : 0;
        var parts = (PyTuple*)group->Exceptions;
        for (long i = 0; parts != null && i < parts->Length && status == 0; i++)
        {
            PyObject* yes = null, no = null;
            status = SplitOne(py, PyTuple.Items(parts)[i], matcher, isPredicate, &yes, rest == null ? null : &no);
            if (status == 0 && (!Append(py, fitting.Pointer, yes) || !Append(py, others.Pointer, no)))
                status = -1;
        }
        NativeRecursion.Leave(py);
        if (status == 0)
            status = Subset(py, group, (PyList*)fitting.Pointer, match);
        if (status == 0 && rest != null && (status = Subset(py, group, (PyList*)others.Pointer, rest)) < 0)
            Ref.Clear(py, match);
        return status;
    }

    // Takes the item over, which may be null.
    private static bool Append(Interpreter py, PyObject* list, PyObject* item)
    {
        using var owned = new PyOwned(py, item);
        return owned.IsNull || PyList.Append(py, (PyList*)list, item) == 0;
    }

    // A group of some of the exceptions, like the whole but for that; null for none.
    private static int Subset(Interpreter py, PyBaseExceptionGroup* group, PyList* exceptions, PyObject** result)
    {
        *result = null;
        if (exceptions->Length == 0)
            return 0;
        using var name = new PyOwned(py, PyStr.Intern(py, "derive"));
        using var derive = new PyOwned(py, name.IsNull ? null : Attributes.Get(py, (PyObject*)group, name.Pointer));
        using var made = new PyOwned(py, derive.IsNull ? null : Call.OneArg(py, derive.Pointer, (PyObject*)exceptions));
        if (made.IsNull)
            return -1;
        if (!Types.IsInstance(py, made.Pointer, TypeIndex.BaseExceptionGroup))
        {
            Raise.TypeError(py, "derive must return an instance of BaseExceptionGroup");
            return -1;
        }
        var target = (PyBaseException*)made.Pointer;
        PyBaseException* source = &group->Head;
        if (source->Traceback != null)
            Ref.Set(py, &target->Traceback, Ref.New(source->Traceback));
        Ref.Set(py, &target->Context, Ref.XNew(source->Context));
        Ref.Set(py, &target->Cause, Ref.XNew(source->Cause));
        target->SuppressContext = true;
        if (CopyNotes(py, (PyObject*)group, made.Pointer) < 0)
            return -1;
        *result = made.Move();
        return 0;
    }

    private static int CopyNotes(Interpreter py, PyObject* source, PyObject* target)
    {
        PyObject* notes;
        int has = Attributes.TryGet(py, source, Name.__notes__, &notes);
        using var owner = new PyOwned(py, notes);
        if (has <= 0 || !Items.IsSequence(py.TypeOf(notes)))
            return has < 0 ? -1 : 0;
        using var copy = new PyOwned(py, Iteration.ToList(py, notes));
        return copy.IsNull ? -1 : Attributes.Set(py, target, Name.__notes__, copy.Pointer);
    }
}

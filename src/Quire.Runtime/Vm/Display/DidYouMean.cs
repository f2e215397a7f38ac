using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>". Did you mean: 'x'?" behind the message of a NameError, AttributeError or ImportError.</summary>
internal static unsafe class DidYouMean
{
    /// <summary>Null when there is nothing to suggest. Leaves no exception.</summary>
    public static string? For(Interpreter py, PyBaseException* exception)
    {
        var o = (PyObject*)exception;
        string? hint = null;
        if (Types.IsInstance(py, o, TypeIndex.NameError))
            hint = WithModule(Field(py, o, ExceptionFields.NameErrorName), ForName(py, exception));
        else if (Types.IsInstance(py, o, TypeIndex.AttributeError))
            hint = ForAttribute(py, exception);
        else if (Types.IsInstance(py, o, TypeIndex.ImportError))
            hint = ForImport(py, o);
        Errors.Clear(py);
        return hint;
    }

    private static string? Field(Interpreter py, PyObject* exception, int field)
    {
        PyObject* value = ExceptionFields.Get(py, exception, field);
        return value->Is(TypeIndex.Str) ? Conversion.Text(value) : null;
    }

    private static string? Sentence(string? near) => near == null ? null : $". Did you mean: '{near}'?";

    // The name of a module of the library was perhaps meant so.
    private static string? WithModule(string? name, string? hint)
    {
        if (name == null || !Modules.Sys.StandardLibrary.Contains(name))
            return hint;
        return hint == null ? $". Did you forget to import '{name}'?" : $"{hint} Or did you forget to import '{name}'?";
    }

    private static string? ForName(Interpreter py, PyBaseException* exception)
    {
        string? name = Field(py, (PyObject*)exception, ExceptionFields.NameErrorName);
        if (name == null || exception->Traceback == null)
            return null;
        PyFrame* frame = Innermost(exception);
        var candidates = new List<string>();
        using var locals = new PyOwned(py, PyFrame.LocalsOf(py, frame));
        if (HasOnSelf(py, locals.Pointer, name))
            return Sentence("self." + name);
        AddKeys(py, candidates, locals.Pointer);
        AddKeys(py, candidates, (PyObject*)frame->Function->Globals);
        AddKeys(py, candidates, (PyObject*)frame->Function->Builtins);
        return Sentence(Suggestion.Closest(name, candidates));
    }

    // A method that forgot to write self.
    private static bool HasOnSelf(Interpreter py, PyObject* locals, string name)
    {
        bool isDict = locals != null && locals->Is(TypeIndex.Dict);
        PyObject* self = isDict ? PyDict.GetText(py, (PyDict*)locals, "self") : null;
        using var key = new PyOwned(py, self == null ? null : PyStr.Intern(py, name));
        if (key.IsNull)
            return false;
        PyObject* found;
        int has = Attributes.TryGet(py, self, key.Pointer, &found);
        Ref.XDec(py, found);
        Errors.Clear(py);
        return has == 1;
    }

    private static void AddKeys(Interpreter py, List<string> candidates, PyObject* mapping)
    {
        if (mapping == null || !Types.IsInstance(py, mapping, TypeIndex.Dict))
            return;
        long position = 0;
        while (PyDict.Next((PyDict*)mapping, ref position, out PyObject* key, out _))
        {
            if (key->Is(TypeIndex.Str))
                candidates.Add(Conversion.Text(key));
        }
    }

    private static string? ForAttribute(Interpreter py, PyBaseException* exception)
    {
        string? name = Field(py, (PyObject*)exception, ExceptionFields.AttributeErrorName);
        PyObject* o = PyBaseException.Fields(exception)[ExceptionFields.AttributeErrorObject];
        if (name == null || o == null)
            return null;
        bool isPrivate = name.StartsWith('_') || IsSelf(py, exception, o);
        return Sentence(Suggestion.Closest(name, Names(py, o, isPrivate)));
    }

    // Whether the code that failed is a method of the object itself.
    private static bool IsSelf(Interpreter py, PyBaseException* exception, PyObject* o)
    {
        if (exception->Traceback == null)
            return false;
        using var locals = new PyOwned(py, PyFrame.LocalsOf(py, Innermost(exception)));
        return !locals.IsNull && locals.Pointer->Is(TypeIndex.Dict) && PyDict.GetText(py, (PyDict*)locals.Pointer, "self") == o;
    }

    private static PyFrame* Innermost(PyBaseException* exception)
    {
        var entry = (PyTraceback*)exception->Traceback;
        while (entry->Next != null)
            entry = entry->Next;
        return entry->Frame;
    }

    private static string? ForImport(Interpreter py, PyObject* exception)
    {
        string? wanted = Field(py, exception, ExceptionFields.ImportErrorNameFrom);
        string? module = Field(py, exception, ExceptionFields.ImportErrorName);
        PyObject* o = wanted == null || module == null || py.Modules == null ? null : PyDict.GetText(py, py.Modules, module);
        return o == null ? null : Sentence(Suggestion.Closest(wanted!, Names(py, o, wanted!.StartsWith('_'))));
    }

    // dir(o); private names only for those who asked for one.
    private static List<string> Names(Interpreter py, PyObject* o, bool isPrivate)
    {
        var names = new List<string>();
        using var listed = new PyOwned(py, Call.Method(py, o, Name.__dir__));
        using var list = new PyOwned(py, listed.IsNull ? null : Iteration.ToList(py, listed.Pointer));
        if (list.IsNull)
            return names;
        var items = (PyList*)list.Pointer;
        for (int i = 0; i < items->Length; i++)
        {
            string? text = items->Items[i]->Is(TypeIndex.Str) ? Conversion.Text(items->Items[i]) : null;
            if (text != null && (isPrivate || !text.StartsWith('_')))
                names.Add(text);
        }
        names.Sort(string.CompareOrdinal);
        return names;
    }
}

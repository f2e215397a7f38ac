using System.Globalization;
using Quire.Bytecode;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Tracing;

/// <summary>What an object of a program holds, in the words of a person: <c>Z[0]</c>, <c>d['k']</c>, <c>obj.attr</c>, <c>cell x of f</c>.</summary>
internal static unsafe class ProgramEdges
{
    // Names that class statements put into a class by themselves.
    private static readonly HashSet<string> OwnClassNames =
        ["__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__firstlineno__", "__static_attributes__", "__slots__", "__annotations__"];

    public static void Follow(ProgramGraph graph, PyObject* o, string path)
    {
        if (IsOpaque(graph, o) || !graph.Enter(o))
            return;
        PyType* type = graph.Py.TypeOf(o);
        if ((type->Flags & TypeFlags.TypeSubclass) != 0)
        {
            FollowClass(graph, (PyType*)o, path);
            return;
        }
        bool isKnown = FollowItems(graph, type, o, path) || FollowCode(graph, o, path);
        if ((type->Flags & TypeFlags.ExceptionSubclass) != 0)
            FollowException(graph, (PyBaseException*)o, path);
        FollowAttributes(graph, type, o, path);
        if (!isKnown)
            ReferenceWalk.WalkObject(graph.Py, o, new RestOfObject(graph, path));
    }

    // Modules, built-in types and code belong to everybody; what they hold is not this program's picture.
    private static bool IsOpaque(ProgramGraph graph, PyObject* o)
    {
        if (o->Is(TypeIndex.Module) || o->Is(TypeIndex.Code) || (nint)o == graph.Space || o == (PyObject*)graph.Py.BuiltinsDict
            || o == (PyObject*)graph.Py.SysDict || o == (PyObject*)graph.Py.Modules)
        {
            return true;
        }
        return Types.IsType(graph.Py, o) && (((PyType*)o)->Flags & TypeFlags.HeapType) == 0;
    }

    private static bool FollowItems(ProgramGraph graph, PyType* type, PyObject* o, string path)
    {
        if ((type->Flags & TypeFlags.ListSubclass) != 0)
            Items(graph, o, ((PyList*)o)->Items, ((PyList*)o)->Length, path);
        else if ((type->Flags & TypeFlags.TupleSubclass) != 0)
            Items(graph, o, PyTuple.Items((PyTuple*)o), ((PyTuple*)o)->Length, path);
        else if ((type->Flags & TypeFlags.DictSubclass) != 0)
            FollowDict(graph, o, (PyDict*)o, path);
        else if (PySet.CheckAny(graph.Py, o))
            FollowSet(graph, (PySet*)o, path);
        else
            return false;
        // Classes of modules derive from dict and hold more than items.
        return o->TypeIndex is TypeIndex.List or TypeIndex.Tuple or TypeIndex.Dict or TypeIndex.Set or TypeIndex.FrozenSet;
    }

    private static void Items(ProgramGraph graph, PyObject* owner, PyObject** items, long count, string path)
    {
        for (long i = 0; i < count; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            graph.Hold(owner, items[i], place, place);
        }
    }

    private static void FollowDict(ProgramGraph graph, PyObject* owner, PyDict* dict, string path)
    {
        long position = 0;
        while (PyDict.Next(dict, ref position, out PyObject* key, out PyObject* value))
        {
            string place = $"{path}[{ValueText.Of(graph.Py, key)}]";
            graph.Hold(owner, key, $"key of {path}", $"(key of {path})");
            graph.Hold(owner, value, place, place);
        }
    }

    private static void FollowSet(ProgramGraph graph, PySet* set, string path)
    {
        long position = 0;
        while (PySet.Next(set, ref position, out PyObject* key))
            graph.Hold((PyObject*)set, key, $"item of {path}", $"(item of {path})");
    }

    private static bool FollowCode(ProgramGraph graph, PyObject* o, string path)
    {
        switch (o->TypeIndex)
        {
            case TypeIndex.Function:
                FollowFunction(graph, (PyFunction*)o, path);
                return true;
            case TypeIndex.Cell:
                string variable = path.StartsWith("cell ", StringComparison.Ordinal) ? path : $"cell {path}";
                graph.Hold(o, ((PyCell*)o)->Value, variable, $"({variable["cell ".Length..]})");
                return true;
            case TypeIndex.Method:
                graph.Hold(o, ((PyMethod*)o)->Self, $"{path}.__self__", $"{path}.__self__");
                graph.Hold(o, ((PyMethod*)o)->Function, $"{path}.__func__", $"{path}.__func__");
                return true;
            case TypeIndex.Builtin:
                PyObject* self = ((PyBuiltin*)o)->Self;
                if (self != null && !IsOpaque(graph, self))
                    graph.Hold(o, self, $"{path}.__self__", $"{path}.__self__");
                return true;
            case TypeIndex.Generator or TypeIndex.Coroutine or TypeIndex.AsyncGenerator:
                FollowGenerator(graph, (PyGenerator*)o, path);
                return true;
            case TypeIndex.Traceback:
                graph.Hold(o, (PyObject*)((PyTraceback*)o)->Next, $"{path}.tb_next", $"{path}.tb_next");
                graph.Hold(o, (PyObject*)((PyTraceback*)o)->Frame, $"{path}.tb_frame", $"{path}.tb_frame");
                return true;
            case TypeIndex.Frame:
                var frame = (PyFrame*)o;
                if (frame->Locals != null)
                    Locals(graph, o, frame->Code, frame->Locals);
                graph.Hold(o, (PyObject*)frame->Back, $"{path}.f_back", $"{path}.f_back");
                return true;
            default:
                return false;
        }
    }

    private static void FollowFunction(ProgramGraph graph, PyFunction* function, string path)
    {
        if (graph.Enter(function->Closure))
        {
            PyObject** names = PyTuple.Items(function->Code->LocalNames) + function->Code->LocalCount - function->Code->FreeCount;
            for (long i = 0; i < function->Closure->Length; i++)
            {
                string variable = i < function->Code->FreeCount ? PyStr.ToText((PyStr*)names[i]) : "?";
                string label = $"cell {variable} of {path}";
                graph.Hold((PyObject*)function->Closure, PyTuple.Items(function->Closure)[i], $"closure of {path}", label);
            }
        }
        if (graph.Enter(function->Defaults))
        {
            long first = function->Code->ArgumentCount - function->Defaults->Length;
            for (long i = 0; i < function->Defaults->Length; i++)
            {
                string parameter = first + i >= 0 ? PyStr.ToText((PyStr*)PyTuple.Items(function->Code->LocalNames)[first + i]) : "?";
                Part(graph, (PyObject*)function->Defaults, PyTuple.Items(function->Defaults)[i], $"default {parameter} of {path}");
            }
        }
        NamedValues(graph, function->KeywordDefaults, name => $"default {name} of {path}");
        NamedValues(graph, function->Attributes, name => $"{path}.{name}");
    }

    private static void FollowGenerator(ProgramGraph graph, PyGenerator* generator, string path)
    {
        graph.Hold((PyObject*)generator, generator->Handled, $"exception handled in {path}", $"(exception handled in {path})");
        if (generator->State == GeneratorState.Completed)
            return;
        Frame* frame = PyGenerator.FrameOf(generator);
        Locals(graph, (PyObject*)generator, frame->Code, PyGenerator.Locals(generator));
        for (PyObject** operand = Frame.Stack(frame); operand < frame->Top; operand++)
            Part(graph, (PyObject*)generator, *operand, $"in use by {path}");
    }

    private static void Locals(ProgramGraph graph, PyObject* owner, PyCode* code, PyObject** values)
    {
        string function = PyStr.ToText(code->Name);
        for (int i = 0; i < code->LocalCount; i++)
        {
            string name = PyStr.ToText((PyStr*)PyTuple.Items(code->LocalNames)[i]);
            bool isCell = values[i] != null && values[i]->Is(TypeIndex.Cell);
            string label = $"local {name} in {function}()";
            graph.Hold(owner, values[i], label, isCell ? $"cell {name} of {function}()" : $"({label})");
        }
    }

    private static void FollowException(ProgramGraph graph, PyBaseException* e, string path)
    {
        if (graph.Enter(e->Args))
            Items(graph, (PyObject*)e->Args, PyTuple.Items(e->Args), e->Args->Length, $"{path}.args");
        graph.Hold((PyObject*)e, e->Traceback, $"{path}.__traceback__", $"{path}.__traceback__");
        graph.Hold((PyObject*)e, e->Context, $"{path}.__context__", $"{path}.__context__");
        graph.Hold((PyObject*)e, e->Cause, $"{path}.__cause__", $"{path}.__cause__");
    }

    private static void FollowClass(ProgramGraph graph, PyType* type, string path)
    {
        if (type->Bases != null && graph.Enter(type->Bases))
        {
            for (long i = 0; i < type->Bases->Length; i++)
            {
                PyObject* parent = PyTuple.Items(type->Bases)[i];
                if (!IsOpaque(graph, parent))
                    graph.Hold((PyObject*)type->Bases, parent, $"base of {path}", $"{path}.__bases__[{i}]");
            }
        }
        if (type->Dict == null || !graph.Enter(type->Dict))
            return;
        long position = 0;
        while (PyDict.Next(type->Dict, ref position, out PyObject* key, out PyObject* value))
        {
            string name = ValueNameOf(graph, key);
            bool isOwn = OwnClassNames.Contains(name) || value->Is(TypeIndex.GetSetDescriptor) || value->Is(TypeIndex.MemberDescriptor);
            if (!isOwn)
                graph.Hold((PyObject*)type->Dict, value, $"{path}.{name}", $"{path}.{name}");
        }
    }

    private static void FollowAttributes(ProgramGraph graph, PyType* type, PyObject* o, string path)
    {
        if ((type->Flags & TypeFlags.HeapType) != 0 && type->SlotCount > 0)
            Slots(graph, type, o, path);
        if ((type->Flags & TypeFlags.HasShape) != 0)
        {
            nuint word = *InstanceLayout.ShapeWord(type, o);
            if ((word & Shape.DictBit) == 0 && word != 0)
            {
                InlineValues(graph, type, o, (Shape*)word, path);
                return;
            }
        }
        bool canHold = InstanceAttributes.CanHold(type);
        PyDict* dict = canHold ? InstanceAttributes.DictOrNull(type, o) : null;
        if (dict != null && graph.Find((nint)dict) == null)
            NamedValues(graph, dict, name => $"{path}.{name}");
    }

    private static void InlineValues(ProgramGraph graph, PyType* type, PyObject* o, Shape* shape, string path)
    {
        string[] names = new string[shape->Count];
        for (Shape* s = shape; s->Parent != null; s = s->Parent)
            names[s->Count - 1] = PyStr.ToText((PyStr*)s->Key);
        for (int i = 0; i < names.Length; i++)
            Part(graph, o, InstanceLayout.InlineValues(type, o)[i], $"{path}.{names[i]}");
    }

    // The descriptors in the classes say which slot is which.
    private static void Slots(ProgramGraph graph, PyType* type, PyObject* o, string path)
    {
        for (long i = 0; type->Mro != null && i < type->Mro->Length; i++)
        {
            var ancestor = (PyType*)PyTuple.Items(type->Mro)[i];
            if ((ancestor->Flags & TypeFlags.HeapType) == 0 || ancestor->Dict == null)
                continue;
            long position = 0;
            while (PyDict.Next(ancestor->Dict, ref position, out _, out PyObject* value))
            {
                if (!value->Is(TypeIndex.MemberDescriptor))
                    continue;
                var member = (PyMemberDescriptor*)value;
                if (member->Owner == ancestor)
                    Part(graph, o, *InstanceLayout.Member(o, member->Offset), $"{path}.{PyStr.ToText(member->Name)}");
            }
        }
    }

    private static void NamedValues(ProgramGraph graph, PyDict* dict, Func<string, string> place)
    {
        if (!graph.Enter(dict))
            return;
        long position = 0;
        while (PyDict.Next(dict, ref position, out PyObject* key, out PyObject* value))
            Part(graph, (PyObject*)dict, value, place(ValueNameOf(graph, key)));
    }

    private static void Part(ProgramGraph graph, PyObject* owner, PyObject* value, string place) =>
        graph.Hold(owner, value, place, place.Contains(' ') ? $"({place})" : place);

    private static string ValueNameOf(ProgramGraph graph, PyObject* key) =>
        key->Is(TypeIndex.Str) ? PyStr.ToText((PyStr*)key) : ValueText.Of(graph.Py, key);

    /// <summary>References of types without words of their own: iterators, partial, property and the like.</summary>
    private sealed class RestOfObject(ProgramGraph graph, string path) : ReferenceSink
    {
        private readonly Dictionary<nint, int> _left = [];

        public override void FromRoot(string root, PyObject* target)
        {
        }

        public override void FromObject(PyObject* owner, PyObject* target)
        {
            if (IsOpaque(graph, target) || Types.IsType(graph.Py, target) || graph.Contains((nint)target) && graph.Find((nint)target) == null)
                return;
            if (!_left.TryGetValue((nint)target, out int left))
                left = graph.CountedBetween((nint)owner, (nint)target);
            _left[(nint)target] = left - 1;
            if (left <= 0)
                graph.Hold(owner, target, $"in {path}", $"(in {path})");
        }
    }
}

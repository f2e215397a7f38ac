using System.Runtime.InteropServices;
using Quire.Runtime.Files;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Runtime.Modules.Sys;

/// <summary>sys: what a program may know of the interpreter.</summary>
[PyModule("sys", Doc = "The interpreter: its arguments, streams, modules, limits and counts.")]
internal static unsafe partial class SysModule
{
    internal static int Execute(Interpreter py, PyModule* module)
    {
        var add = new ModuleBuilder(py, module);
        AddConstants(py, ref add);
        AddVersion(py, ref add);
        AddInfos(py, ref add);
        AddStreams(py, ref add);
        add.Store("modules", Ref.New((PyObject*)py.Modules));
        add.Store("argv", Texts(py, py.Arguments));
        add.Store("orig_argv", Texts(py, py.Arguments));
        add.Store("path", Texts(py, py.SearchPath));
        add.Store("meta_path", (PyObject*)PyList.New(py, 0));
        add.Store("path_hooks", (PyObject*)PyList.New(py, 0));
        add.Store("path_importer_cache", (PyObject*)PyDict.New(py));
        add.Store("warnoptions", Texts(py, py.WarningOptions));
        add.Store("_xoptions", (PyObject*)XOptions(py));
        add.Store("builtin_module_names", ModuleNames(py));
        add.Store("stdlib_module_names", LibraryNames(py));
        return add.Failed || AddHookNames(py, module) < 0 ? -1 : 0;
    }

    private static void AddConstants(Interpreter py, ref ModuleBuilder add)
    {
        add.Integer("maxsize", long.MaxValue);
        add.Integer("maxunicode", 0x10FFFF);
        add.Text("byteorder", BitConverter.IsLittleEndian ? "little" : "big");
        add.Text("platform", OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux");
        add.Text("copyright", "Copyright (c) 2026 The Quire authors");
        add.Text("executable", py.Executable);
        add.Text("prefix", AppContext.BaseDirectory);
        add.Text("base_prefix", AppContext.BaseDirectory);
        add.Text("exec_prefix", AppContext.BaseDirectory);
        add.Text("base_exec_prefix", AppContext.BaseDirectory);
        add.Text("platlibdir", "lib");
        add.Text("float_repr_style", "short");
        add.Text("abiflags", "");
        add.Text("_framework", "");
        add.Store("_home", Ref.New(py.None));
        add.Store("_stdlib_dir", Ref.New(py.None));
        add.Store("_git", Git(py));
        add.Store("dont_write_bytecode", Ref.New(py.True));
        add.Store("pycache_prefix", Ref.New(py.None));
        add.Store("flags", SysFlags.New(py, Flags(py)));
    }

    private static PyObject* Git(Interpreter py)
    {
        using var name = new PyOwned(py, PyStr.FromString(py, "Quire"));
        return name.IsNull ? null : PyTuple.Pack(py, name.Pointer, py.EmptyStr, py.EmptyStr);
    }

    // Each -X name or name=value; of equal names the last one.
    private static PyDict* XOptions(Interpreter py)
    {
        PyDict* options = PyDict.New(py);
        for (int i = 0; options != null && i < py.XOptions.Count; i++)
        {
            string[] parts = py.XOptions[i].Split('=', 2);
            using var value = new PyOwned(py, parts.Length == 1 ? Ref.New(py.True) : PyStr.FromString(py, parts[1]));
            if (value.IsNull || PyDict.SetText(py, options, parts[0], value.Pointer) < 0)
            {
                Ref.Dec(py, (PyObject*)options);
                return null;
            }
        }
        return options;
    }

    private static nint[] Flags(Interpreter py)
    {
        var flags = new nint[SysFlags.FieldCount];
        for (int i = 0; i < flags.Length; i++)
        {
            bool isIsolated = py.IsIsolated;
            long value = i switch { 4 => 1, 5 or 12 or 16 when isIsolated => 1, 7 when py.IgnoresEnvironment => 1, 11 => py.HashKey0 == 0 && py.HashKey1 == 0 ? 0 : 1, 14 => 1, 17 => 4300, 18 => 1, _ => 0 };
            bool isBool = i is 13 or 16;
            flags[i] = (nint)(isBool ? PyBool.From(py, value != 0) : PyInt.FromLong(py, value));
        }
        return flags;
    }

    private static void AddVersion(Interpreter py, ref ModuleBuilder add)
    {
        const long HexVersion = 0x030D00F0;
        add.Text("version", string.Concat("3.13.0 (Quire " + Version + ") [.NET on ", RuntimeInformation.RuntimeIdentifier, "]"));
        add.Store("version_info", VersionInfoOf(py));
        add.Integer("hexversion", HexVersion);
        add.Integer("api_version", 1013);
        using var name = new PyOwned(py, PyStr.FromString(py, "quire"));
        using var info = new PyOwned(py, VersionInfoOf(py));
        using var hex = new PyOwned(py, PyInt.FromLong(py, HexVersion));
        using var space = new PyOwned(py, Call.NoArgs(py, (PyObject*)py.TypeTable[TypeIndex.SimpleNamespace]));
        if (name.IsNull || info.IsNull || hex.IsNull || space.IsNull)
            return;
        SetText(py, space.Pointer, "name", name.Pointer);
        SetText(py, space.Pointer, "version", info.Pointer);
        SetText(py, space.Pointer, "hexversion", hex.Pointer);
        SetText(py, space.Pointer, "cache_tag", py.None);
        add.Store("implementation", space.Move());
    }

    /// <summary>The assembly's; asking that for it takes a millisecond at each start.</summary>
    internal const string Version = "0.1.0";

    private static PyObject* VersionInfoOf(Interpreter py) => StructSequence.New(
        py,
        TypeIndex.VersionInfo,
        [(nint)PyInt.FromLong(py, 3), (nint)PyInt.FromLong(py, 13), (nint)PyInt.FromLong(py, 0), (nint)PyStr.FromString(py, "final"), (nint)PyInt.FromLong(py, 0)]);

    private static void SetText(Interpreter py, PyObject* o, string name, PyObject* value)
    {
        using var key = new PyOwned(py, PyStr.Intern(py, name));
        if (!key.IsNull)
            Attributes.Set(py, o, key.Pointer, value);
    }

    private static void AddInfos(Interpreter py, ref ModuleBuilder add)
    {
        add.Store("float_info", StructSequence.New(py, TypeIndex.FloatInfo,
            [F(py, double.MaxValue), I(py, 1024), I(py, 308), F(py, 2.2250738585072014e-308), I(py, -1021), I(py, -307), I(py, 15), I(py, 53), F(py, System.Math.Pow(2, -52)), I(py, 2), I(py, 1)]));
        add.Store("int_info", StructSequence.New(py, TypeIndex.IntInfo, [I(py, 30), I(py, 4), I(py, 4300), I(py, 640)]));
        add.Store("hash_info", StructSequence.New(py, TypeIndex.HashInfo,
            [I(py, 64), I(py, (1L << 61) - 1), I(py, 314159), I(py, 0), I(py, 1000003), (nint)PyStr.FromString(py, "siphash13"), I(py, 64), I(py, 128), I(py, 0)]));
        add.Store("thread_info", StructSequence.New(py, TypeIndex.ThreadInfo, [(nint)PyStr.FromString(py, "pthread"), (nint)PyStr.FromString(py, "semaphore"), (nint)Ref.New(py.None)]));
    }

    private static nint I(Interpreter py, long value) => (nint)PyInt.FromLong(py, value);

    private static nint F(Interpreter py, double value) => (nint)PyFloat.New(py, value);

    private static void AddStreams(Interpreter py, ref ModuleBuilder add)
    {
        string[] names = ["stdin", "stdout", "stderr"];
        for (int i = 0; i < names.Length; i++)
        {
            TextFile? file = py.OpenStream(i);
            PyObject* stream = file == null ? Ref.New(py.None) : PyTextStream.New(py, file);
            add.Store("__" + names[i] + "__", Ref.XNew(stream));
            add.Store(names[i], stream);
        }
    }

    private static PyObject* Texts(Interpreter py, IReadOnlyList<string> texts)
    {
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        foreach (string text in texts)
        {
            PyObject* item = list.IsNull ? null : PyStr.FromString(py, text);
            if (item == null || PyList.AppendStolen(py, (PyList*)list.Pointer, item) < 0)
                return null;
        }
        return list.Move();
    }

    private static PyObject* ModuleNames(Interpreter py)
    {
        string[] names = Array.FindAll(BuiltinModules.Names, name => !StandIns.Has(name));
        using var list = new PyOwned(py, Texts(py, names));
        return list.IsNull ? null : PyList.ToTuple(py, (PyList*)list.Pointer);
    }

    private static PyObject* LibraryNames(Interpreter py)
    {
        using var list = new PyOwned(py, (PyObject*)PyList.New(py, 0));
        foreach (ReadOnlySpan<char> name in new Words(StandardLibrary.Text))
        {
            PyObject* text = list.IsNull ? null : PyStr.FromSpan(py, name);
            if (text == null || PyList.AppendStolen(py, (PyList*)list.Pointer, text) < 0)
                return null;
        }
        return list.IsNull ? null : Call.OneArg(py, (PyObject*)py.TypeTable[TypeIndex.FrozenSet], list.Pointer);
    }

    // The hooks a program may replace also stand under names of their own.
    private static int AddHookNames(Interpreter py, PyModule* module)
    {
        string[] hooks = ["displayhook", "excepthook", "unraisablehook", "breakpointhook"];
        foreach (string hook in hooks)
        {
            PyObject* function = PyDict.GetText(py, module->Dict, hook);
            if (function != null && PyDict.SetText(py, module->Dict, "__" + hook + "__", function) < 0)
                return -1;
        }
        return 0;
    }
}

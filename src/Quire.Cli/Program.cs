using Quire.Compiler;
using Quire.Runtime;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Vm;

namespace Quire.Cli;

internal static unsafe class Program
{
    private static int Main(string[] args)
    {
        int exit = 0;
        var thread = new Thread(() => exit = Run(args), 256 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return exit;
    }

    private static int Run(string[] args)
    {
        using var py = new Interpreter();
        if (!InterpreterStartup.Build(py))
        {
            Console.Error.WriteLine("start-up failed");
            if (py.Pending != null)
                Console.Error.WriteLine(ExceptionDisplay.Format(py, py.Pending, true));
            return 1;
        }
        PyCode* code = args[0] == "-c"
            ? Compiling.FromText(py, args[1], "<string>", CompileMode.Exec, CompilerOptions.Default)
            : Compiling.FromBytes(py, File.ReadAllBytes(args[0]), args[0]);
        int exit = 0;
        if (code == null || !ScriptRun.RunMain(py, code, args[0] == "-c" ? null : args[0]))
        {
            Console.Error.Write(ExceptionDisplay.Format(py, py.Pending, true));
            exit = 1;
        }
        Ref.XDec(py, (PyObject*)code);
        Errors.Clear(py);
        InterpreterShutdown.ClearModules(py);
        InterpreterShutdown.Finish(py);
        if (py.Heap.LiveBlocks != 0)
            Console.Error.WriteLine($"leaked {py.Heap.LiveBlocks} blocks");
        return exit;
    }
}

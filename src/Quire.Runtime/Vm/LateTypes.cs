using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Vm;

/// <summary>Types with <see cref="TypeFlags.Late"/>: those of _io, which a program that opens no file never needs.</summary>
internal static unsafe class LateTypes
{
    /// <summary>Makes those that are not there yet; 0, or −1 with MemoryError. Called again, it goes on where it stopped.</summary>
    public static int Ensure(Interpreter py)
    {
        if (py.TypeTable[LastMade] != null)
            return 0;
        ReadOnlySpan<TypeDefinition> definitions = BuiltinTypes.Definitions();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < definitions.Length; i++)
            {
                int index = definitions[i].Index;
                bool isDue = (definitions[i].Flags & TypeFlags.Late) != 0 && index == LastMade == (pass == 1);
                if (isDue && TypeBootstrap.DefineLate(py, i, SecondBaseOf(index)) < 0)
                    return -1;
            }
        }
        // io.py gives it a module name; CPython's is a class like those of programs.
        py.TypeTable[LastMade]->Flags &= ~TypeFlags.Immutable;
        return Types.EnsurePopulated(py, py.TypeTable[LastMade]);
    }

    // Made behind all others, so that its being there says that they are.
    private const int LastMade = TypeIndex.UnsupportedOperation;

    private static int SecondBaseOf(int index) => index == TypeIndex.UnsupportedOperation ? TypeIndex.ValueError : 0;
}

namespace Quire.Compiler.CodeGen;

/// <summary>A place in a unit's code that may be jumped to before it is known.</summary>
internal readonly record struct Label(int Id)
{
    public static readonly Label None = new(-1);

    public bool IsNone => Id < 0;
}

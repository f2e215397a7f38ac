namespace Quire.Compiler;

/// <summary>What kind of text is compiled: a file, an expression, or one interactive statement.</summary>
public enum CompileMode : byte
{
    Exec,
    Eval,
    Single,
}

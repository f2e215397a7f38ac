using Quire.Bytecode;
using Quire.Compiler.Diagnostics;

namespace Quire.Compiler;

/// <summary>The code of a text, or the error that takes its place; warnings come with both.</summary>
public sealed class CompileResult(CodeUnit? code, DiagnosticBag diagnostics)
{
    /// <summary>Null exactly when there is an error.</summary>
    public CodeUnit? Code { get; } = code;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public Diagnostic? Error => Diagnostics.FirstError;

    /// <summary>The code runs under <c>from __future__ import annotations</c>: code it compiles in turn inherits that.</summary>
    public bool FutureAnnotations { get; init; }
}

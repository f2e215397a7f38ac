namespace Quire.Runtime.Vm;

/// <summary>Bits of <see cref="Frame.Flags"/>.</summary>
internal static class FrameFlags
{
    /// <summary>The frame runs a module or class body: names live in <see cref="Frame.Namespace"/>.</summary>
    public const byte HasNamespace = 1;

    /// <summary>The value of a constructor call is the instance waiting below; __init__ must return None.</summary>
    public const byte IsInit = 2;
}

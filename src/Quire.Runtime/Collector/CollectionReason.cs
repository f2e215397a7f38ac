namespace Quire.Runtime.Collector;

/// <summary>Why a collection runs.</summary>
internal enum CollectionReason
{
    /// <summary>Many containers were allocated.</summary>
    Automatic,

    /// <summary>The program or a tool asked.</summary>
    Asked,

    /// <summary>The interpreter ends: nobody is told.</summary>
    Shutdown,

    /// <summary>A test wants collections wherever one may happen: nobody is told and nothing counted.</summary>
    Stress,
}

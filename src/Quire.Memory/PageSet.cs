namespace Quire.Memory;

/// <summary>Sets of pages with containers that a heap keeps for its owner. A page that is returned leaves them all.</summary>
public enum PageSet
{
    /// <summary>Handed out a container since the set was cleared. Filled by the heap.</summary>
    Recent,

    /// <summary>Filled by the owner: such as what was recent some time ago.</summary>
    Aged,

    /// <summary>Filled by the owner: such as what it is looking at.</summary>
    Chosen,
}

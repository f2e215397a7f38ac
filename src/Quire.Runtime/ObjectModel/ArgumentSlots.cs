using System.Runtime.CompilerServices;

namespace Quire.Runtime.ObjectModel;

// Room on the stack for bound arguments, one pointer each. A struct of a fixed size costs less to enter a method with
// than stackalloc does.

/// <summary>Two arguments.</summary>
[InlineArray(2)]
internal struct ArgumentSlots2
{
    private nint _first;
}

/// <summary>Four arguments.</summary>
[InlineArray(4)]
internal struct ArgumentSlots4
{
    private nint _first;
}

/// <summary>Eight arguments.</summary>
[InlineArray(8)]
internal struct ArgumentSlots8
{
    private nint _first;
}

/// <summary>Sixteen arguments.</summary>
[InlineArray(16)]
internal struct ArgumentSlots16
{
    private nint _first;
}

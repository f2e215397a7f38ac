namespace Quire.Runtime.ObjectModel;

/// <summary>
/// On a <c>long</c> parameter: a bound of a slice, clipped to 64 bits rather than rejected. The value stands for an argument
/// left out (and for None, when the signature's default is None).
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class SliceIndexAttribute(long whenOmitted) : Attribute
{
    public long WhenOmitted { get; } = whenOmitted;
}

/// <summary>On an <c>int</c> result: 1, 0 or −1 become True, False or the pending exception (without it: 0 is None).</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
internal sealed class TruthAttribute : Attribute;

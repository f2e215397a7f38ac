namespace Quire.Memory.Tests;

/// <summary>A door that refuses: each call by its number, or every commit above a bound.</summary>
internal sealed unsafe class FlakyPages : PageDoor
{
    private readonly PageDoor _real = ForThisSystem();

    public FlakyPages(nuint pageSize = 0) => PageSize = pageSize == 0 ? _real.PageSize : pageSize;

    public int Calls { get; private set; }

    public int RefuseCall { get; set; }

    public bool RefuseDecommit { get; set; }

    /// <summary>Regions reserved and not released.</summary>
    public int Regions { get; private set; }

    public override byte* Reserve(nuint bytes)
    {
        byte* start = Refuses() ? null : _real.Reserve(bytes);
        Regions += start == null ? 0 : 1;
        return start;
    }

    public override bool Commit(byte* start, nuint bytes)
    {
        Assert.True((nuint)start % PageSize == 0 && bytes % PageSize == 0, "only whole pages can be committed");
        return !Refuses() && _real.Commit(start, bytes);
    }

    public override bool Decommit(byte* start, nuint bytes)
    {
        Assert.True((nuint)start % PageSize == 0 && bytes % PageSize == 0, "only whole pages can be decommitted");
        return !RefuseDecommit && _real.Decommit(start, bytes);
    }

    public override void Release(byte* start, nuint bytes)
    {
        Regions--;
        _real.Release(start, bytes);
    }

    private bool Refuses() => ++Calls == RefuseCall;
}

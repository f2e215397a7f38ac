namespace Quire.Stress;

/// <summary>One thing to try. Cases are numbered; a case finds out by itself what is wrong.</summary>
internal interface ICaseSource
{
    /// <summary>How many groups of cases there are; a group's cases run one after the other in one process.</summary>
    int Groups { get; }

    string NameOf(int group);

    /// <summary>
    /// Tries the next case of a group, from number <paramref name="from"/> on. After: <paramref name="from"/> is behind it; false when
    /// there was none left. What was found wrong is told to <paramref name="report"/>.
    /// </summary>
    bool TryNext(int group, ref long from, Action<string> report);

    /// <summary>The program of one case, to be kept with what was found; null when its name says it all.</summary>
    byte[]? ProgramOf(int group, long number);
}

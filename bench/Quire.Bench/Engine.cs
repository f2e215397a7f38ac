using Quire.Programs;

namespace Quire.Bench;

/// <summary>A command that runs Python, or that stands in for one in a comparison.</summary>
internal sealed record Engine(string Name, string Command, params string[] FirstArguments)
{
    private const double LimitInSeconds = 300;

    public Task<Outcome> RunAsync(string folder, params string[] arguments) =>
        ProcessRunner.RunAsync(Command, [.. FirstArguments, .. arguments], folder, timeout: LimitInSeconds);
}

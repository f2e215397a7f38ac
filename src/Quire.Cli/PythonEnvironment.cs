namespace Quire.Cli;

/// <summary>The variables of the environment that begin with PYTHON; -E and -I leave them out.</summary>
internal sealed class PythonEnvironment(bool isIgnored)
{
    /// <summary>What a variable says; null when it is absent, empty or left out.</summary>
    public string? this[string name]
    {
        get
        {
            string? value = isIgnored ? null : Environment.GetEnvironmentVariable(name);
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }
}

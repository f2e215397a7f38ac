namespace Quire.Runtime.Files;

/// <summary>The system refused; the number says why. Caught at the border of the room.</summary>
internal sealed class FileErrorException(int number) : IOException($"error {number}")
{
    public int Number { get; } = number;
}

/// <summary>Ctrl-C was pressed while a read or write was blocked.</summary>
internal sealed class FileInterruptedException : IOException;

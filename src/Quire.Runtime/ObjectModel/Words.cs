namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The words of a text, with one space between each two. Tables of names that every start of an interpreter needs are written as one text: each string
/// literal of its own costs the runtime a look-up in a table of all of them.
/// </summary>
internal ref struct Words(string text)
{
    private int _start;
    private int _end = -1;

    /// <summary>The word with a number, from 0; there must be one.</summary>
    public static ReadOnlySpan<char> At(string text, int number)
    {
        var words = new Words(text);
        for (int i = 0; i <= number; i++)
            words.MoveNext();
        return words.Current;
    }

    public readonly ReadOnlySpan<char> Current => text.AsSpan(_start, _end - _start);

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_end == text.Length)
            return false;
        _start = ++_end;
        while (_end < text.Length && text[_end] != ' ')
            _end++;
        return true;
    }
}

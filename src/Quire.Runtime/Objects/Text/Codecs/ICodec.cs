namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>An encoding, one code point at a time.</summary>
internal unsafe interface ICodec
{
    /// <summary>The most bytes <see cref="Encode"/> writes.</summary>
    const int MostBytes = 4;

    /// <summary>Its name in error messages of encoding.</summary>
    static abstract string Name { get; }

    /// <summary>Why a code point cannot be encoded.</summary>
    static abstract string Refusal { get; }

    /// <summary>Whether code points that cannot be encoded are reported together when they follow each other.</summary>
    static abstract bool ReportsRuns { get; }

    /// <summary>
    /// Reads the code point at a position: the bytes it takes, or minus the bytes that are wrong together, with the reason.
    /// </summary>
    static abstract int Decode(ReadOnlySpan<byte> data, int position, out int codePoint, out string reason);

    /// <summary>Writes a code point and returns how many bytes that took; 0 when it cannot be encoded.</summary>
    static abstract int Encode(int codePoint, byte* target);

    /// <summary>For surrogatepass: as <see cref="Decode"/>, but only for surrogates; 0 when there is none.</summary>
    static abstract int DecodeSurrogate(ReadOnlySpan<byte> data, int position, out int codePoint);

    /// <summary>For surrogatepass: writes a surrogate; 0 when the encoding has no way to.</summary>
    static abstract int EncodeSurrogate(int codePoint, byte* target);
}

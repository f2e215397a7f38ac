namespace Quire.Runtime.Objects.Text.Codecs;

/// <summary>The encodings there are.</summary>
internal enum CodecKind
{
    None,
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Cp1252,
    Utf16,
    Utf16Little,
    Utf16Big,
    Utf32,
    Utf32Little,
    Utf32Big,

    /// <summary>Known, but not from str to bytes.</summary>
    NotText,
}

/// <summary>The names encodings go by.</summary>
internal static class CodecNames
{
    /// <summary>The encoding of a name in any of its spellings.</summary>
    public static CodecKind Find(string name) => Normalise(name) switch
    {
        "utf_8" or "utf8" or "u8" or "utf" or "cp65001" or "utf8_ucs2" or "utf8_ucs4" => CodecKind.Utf8,
        "utf_8_sig" => CodecKind.Utf8Sig,
        "ascii" or "us_ascii" or "646" or "ansi_x3.4_1968" or "ansi_x3_4_1968" or "ansi_x3.4_1986" or "cp367" or "csascii" or "ibm367"
            or "iso646_us" or "iso_646.irv_1991" or "iso_ir_6" or "us" => CodecKind.Ascii,
        "latin_1" or "latin1" or "latin" or "l1" or "iso_8859_1" or "iso8859_1" or "iso8859" or "8859" or "cp819" or "ibm819" or "csisolatin1"
            or "iso_8859_1_1987" or "iso_ir_100" => CodecKind.Latin1,
        "cp1252" or "1252" or "windows_1252" => CodecKind.Cp1252,
        "utf_16" or "utf16" or "u16" => CodecKind.Utf16,
        "utf_16_le" or "utf_16le" or "unicodelittleunmarked" => CodecKind.Utf16Little,
        "utf_16_be" or "utf_16be" or "unicodebigunmarked" => CodecKind.Utf16Big,
        "utf_32" or "utf32" or "u32" => CodecKind.Utf32,
        "utf_32_le" or "utf_32le" => CodecKind.Utf32Little,
        "utf_32_be" or "utf_32be" => CodecKind.Utf32Big,
        "hex" or "hex_codec" or "base64" or "base_64" or "base64_codec" or "bz2" or "bz2_codec" or "quopri" or "quopri_codec" or "quoted_printable"
            or "rot13" or "rot_13" or "uu" or "uu_codec" or "zip" or "zlib" or "zlib_codec" => CodecKind.NotText,
        _ => CodecKind.None,
    };

    // Lower case; runs of what is neither letter, digit nor dot become one underscore, none at the ends; letters beyond ASCII go.
    private static string Normalise(string name)
    {
        var text = new System.Text.StringBuilder(name.Length);
        bool gap = false;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '.')
            {
                gap = true;
                continue;
            }
            if (gap && text.Length > 0)
                text.Append('_');
            gap = false;
            if (char.IsAscii(c))
                text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}

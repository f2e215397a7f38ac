using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;
using Quire.Runtime.Objects.Text.Codecs;

namespace Quire.Runtime.Modules.Io;

/// <summary>The encoding of a text file: choosing it, and keeping track of marks at its beginning.</summary>
internal static unsafe class TextEncodings
{
    private const string Default = "UTF-8";

    /// <summary>Sets encoding and error handler; null stands for the defaults. 0 or −1, and then nothing is changed.</summary>
    public static int Choose(Interpreter py, PyTextIOWrapper* self, PyStr* encoding, PyStr* errors)
    {
        string name = encoding == null ? "locale" : Conversion.Shown(encoding);
        if (name.Contains('\0'))
        {
            Raise.ValueError(py, "embedded null character");
            return -1;
        }
        bool isDefault = name == "locale";
        CodecKind kind = CodecNames.Find(isDefault ? Default : name);
        if (kind is CodecKind.None or CodecKind.NotText)
        {
            Raise.New(py, TypeIndex.LookupError, kind == CodecKind.None
                ? $"unknown encoding: {name}"
                : $"'{name}' is not a text encoding; use codecs.open() to handle arbitrary codecs");
            return -1;
        }
        using var shown = new PyOwned(py, isDefault ? PyStr.FromString(py, Default) : Ref.New((PyObject*)encoding));
        using var handler = new PyOwned(py, errors == null ? PyStr.FromString(py, "strict") : Ref.New((PyObject*)errors));
        if (shown.IsNull || handler.IsNull)
            return -1;
        Ref.Set(py, (PyObject**)&self->Encoding, shown.Move());
        Ref.Set(py, (PyObject**)&self->ErrorsName, handler.Move());
        self->Kind = kind;
        return 0;
    }

    /// <summary>Decoding and encoding begin anew.</summary>
    public static void Reset(PyTextIOWrapper* self)
    {
        self->Decoder = TextDecoder.For(self->Kind);
        self->Newlines = new NewlineState { Translates = self->Ends.TranslatesRead };
        self->BytesPerCharacter = 0;
    }

    /// <summary>A file that already has something in it gets no mark; 0 or −1.</summary>
    public static int FindStart(Interpreter py, PyTextIOWrapper* self)
    {
        // What cannot be moved in cannot tell: UTF-8 then writes its mark, the others do not.
        self->IsAtStart = self->CanEncode && (self->IsSeekable || self->Kind == CodecKind.Utf8Sig);
        if (!self->IsSeekable || !self->CanEncode)
            return 0;
        using var place = new PyOwned(py, Call.Method(py, self->Buffer, Name.tell));
        using var zero = new PyOwned(py, place.IsNull ? null : PyInt.FromLong(py, 0));
        if (zero.IsNull)
            return -1;
        int isZero = Comparison.Test(py, place.Pointer, zero.Pointer, CompareOp.Eq);
        self->IsAtStart = isZero > 0;
        return isZero < 0 ? -1 : 0;
    }

    /// <summary>The next text to be written as bytes (owned).</summary>
    public static PyObject* Encode(Interpreter py, PyTextIOWrapper* self, PyStr* text)
    {
        string name = self->Kind switch
        {
            CodecKind.Utf8Sig => self->IsAtStart ? "utf-8-sig" : "utf-8",
            CodecKind.Utf16 => self->IsAtStart ? "utf-16" : "utf-16-le",
            CodecKind.Utf32 => self->IsAtStart ? "utf-32" : "utf-32-le",
            CodecKind.Utf8 => "utf-8",
            CodecKind.Ascii => "ascii",
            CodecKind.Latin1 => "latin-1",
            CodecKind.Cp1252 => "cp1252",
            CodecKind.Utf16Little => "utf-16-le",
            CodecKind.Utf16Big => "utf-16-be",
            CodecKind.Utf32Little => "utf-32-le",
            _ => "utf-32-be",
        };
        PyObject* bytes = TextCodecs.Encode(py, text, name, Conversion.Shown(self->ErrorsName));
        if (bytes != null)
            self->IsAtStart = false;
        return bytes;
    }

    /// <summary>Whether ASCII text is its own encoding right now.</summary>
    public static bool IsAsciiPlain(PyTextIOWrapper* self) =>
        self->Kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1 or CodecKind.Cp1252
        || (self->Kind == CodecKind.Utf8Sig && !self->IsAtStart);
}

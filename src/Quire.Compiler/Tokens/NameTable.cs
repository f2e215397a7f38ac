using System.Text;
using Quire.Compiler.Text;

namespace Quire.Compiler.Tokens;

/// <summary>The identifiers of one source text, each as one string object.</summary>
internal sealed class NameTable
{
    // Open addressing over a power of two; at most half of the slots are taken.
    private string?[] _names = new string?[64];
    private int[] _hashes = new int[64];
    private int _count;

    /// <summary>The normalised name that these bytes of valid UTF-8 spell.</summary>
    public string Intern(ReadOnlySpan<byte> bytes, bool isAscii)
    {
        int hash = Hash(bytes);
        int mask = _names.Length - 1;
        int slot = hash & mask;
        while (_names[slot] is { } name)
        {
            if (isAscii && _hashes[slot] == hash && Spells(name, bytes))
                return name;
            slot = (slot + 1) & mask;
        }
        return isAscii ? Insert(slot, hash, Encoding.ASCII.GetString(bytes)) : InternUnicode(bytes);
    }

    private string InternUnicode(ReadOnlySpan<byte> bytes)
    {
        string name = UnicodeNormalizer.ToNfkc(Encoding.UTF8.GetString(bytes));
        byte[] normal = Encoding.UTF8.GetBytes(name);
        if (Ascii.IsValid(normal))
            return Intern(normal, isAscii: true);
        int hash = Hash(normal);
        int mask = _names.Length - 1;
        int slot = hash & mask;
        while (_names[slot] is { } found)
        {
            if (_hashes[slot] == hash && found == name)
                return found;
            slot = (slot + 1) & mask;
        }
        return Insert(slot, hash, name);
    }

    private string Insert(int slot, int hash, string name)
    {
        _names[slot] = name;
        _hashes[slot] = hash;
        if (++_count * 2 > _names.Length)
            Grow();
        return name;
    }

    private void Grow()
    {
        string?[] oldNames = _names;
        int[] oldHashes = _hashes;
        _names = new string?[oldNames.Length * 2];
        _hashes = new int[_names.Length];
        int mask = _names.Length - 1;
        for (int i = 0; i < oldNames.Length; i++)
        {
            if (oldNames[i] is null)
                continue;
            int slot = oldHashes[i] & mask;
            while (_names[slot] is not null)
                slot = (slot + 1) & mask;
            _names[slot] = oldNames[i];
            _hashes[slot] = oldHashes[i];
        }
    }

    private static bool Spells(string name, ReadOnlySpan<byte> bytes)
    {
        if (name.Length != bytes.Length)
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] != bytes[i])
                return false;
        }
        return true;
    }

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte value in bytes)
            hash = (hash ^ value) * 16777619;
        return (int)(hash ^ (hash >> 15));
    }
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintPortal.Web.Encryption;

/// <summary>
/// The ring of keys that seals texts and files, and hashes search words (B17). What is written is sealed with the newest key; what was
/// sealed with any key of the ring can be opened. A sealed value is: version, key id, nonce, tag, ciphertext, and it is bound to its
/// place, so that it can be moved to no other.
/// </summary>
public sealed class FieldKeys
{
    /// <summary>Of a search word's hash, key id included.</summary>
    public const int HashLength = FieldKey.HashLength;

    /// <summary>Of a key id, with which a hash begins.</summary>
    public const int IdLength = FieldKey.IdLength;

    private const byte Version = 1;
    private const int HeaderLength = 1 + FieldKey.IdLength;
    private const int NonceLength = Nonces.Length;
    private const int LongestPlace = 256;
    private const int TagLength = 16;
    private const int Overhead = HeaderLength + NonceLength + TagLength;

    /// <summary>No search word holds it, so a word that begins with it is a hash already.</summary>
    private const char HashMark = '#';

    private readonly IReadOnlyList<FieldKey> ring;

    /// <param name="ring">The newest last.</param>
    internal FieldKeys(IReadOnlyList<FieldKey> ring) => this.ring = ring;

    /// <summary>Enough to know the model by; seals and opens nothing.</summary>
    public static FieldKeys None { get; } = new([]);

    internal IReadOnlyList<FieldKey> Ring => ring;

    /// <summary>Which ring it is: two with the same ids are the same.</summary>
    public string Identity => string.Join('-', Names);

    /// <summary>The ids of its keys, the newest last.</summary>
    public IEnumerable<string> Names => ring.Select(key => key.Name);

    /// <summary>The id of the key that seals.</summary>
    public string Newest => Sealing.Name;

    /// <summary>With what everything begins that the newest key sealed.</summary>
    public byte[] NewestHeader => [Version, .. Sealing.Id];

    /// <summary>With what every hash of the newest key begins.</summary>
    public byte[] NewestId => Sealing.Id.ToArray();

    private FieldKey Sealing => ring.Count > 0 ? ring[^1] : throw new InvalidOperationException("These keys are for the model only: they seal nothing.");

    /// <param name="place">Where it will stand; only there it can be opened. At most 256 bytes.</param>
    public byte[] Seal(ReadOnlySpan<byte> content, string place)
    {
        var key = Sealing;
        var value = new byte[Overhead + content.Length];
        value[0] = Version;
        key.Id.CopyTo(value.AsSpan(1));
        var nonce = value.AsSpan(HeaderLength, NonceLength);
        Nonces.Draw(nonce);
        Span<byte> bound = stackalloc byte[LongestPlace];
        key.Cipher.Encrypt(nonce, content, value.AsSpan(Overhead), value.AsSpan(HeaderLength + NonceLength, TagLength), bound[..Encoding.UTF8.GetBytes(place, bound)]);
        return value;
    }

    public byte[] SealText(string text, string place)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Seal(room.AsSpan(0, Encoding.UTF8.GetBytes(text, room)), place);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room, clearArray: true);
        }
    }

    /// <exception cref="SealedValueException">Its key is not in the ring, it was changed, or it belongs elsewhere.</exception>
    public byte[] Open(ReadOnlySpan<byte> value, string place)
    {
        if (value.Length < Overhead || value[0] != Version) throw new SealedValueException(place, "it is not sealed as this version of the portal seals.");
        var id = Convert.ToHexStringLower(value.Slice(1, FieldKey.IdLength));
        var key = ring.FirstOrDefault(one => one.Name == id) ?? throw new SealedValueException(place, $"it is sealed with key {id}, which is not among the portal's keys.");
        var content = new byte[value.Length - Overhead];
        try
        {
            key.Cipher.Decrypt(
                value.Slice(HeaderLength, NonceLength), value[Overhead..], value.Slice(HeaderLength + NonceLength, TagLength), content, Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealedValueException(place, $"it is sealed with key {id}, and was changed since or brought from elsewhere.");
        }
        return content;
    }

    public string OpenText(byte[] value, string place) => Encoding.UTF8.GetString(Open(value, place));

    /// <summary>What is kept of a search word; of one that was read from the database, and is a hash already, that hash.</summary>
    public byte[] Hash(string word) => word.StartsWith(HashMark) ? Convert.FromHexString(word.AsSpan(1)) : Sealing.Hash(word);

    /// <summary>A kept hash as the value of a search word.</summary>
    public static string HashedWord(byte[] hash) => HashMark + Convert.ToHexStringLower(hash);

    /// <summary>Every value under which a word can be kept: more than one only while keys are being rotated.</summary>
    public List<string> HashedWords(string word) => [.. ring.Select(key => HashedWord(key.Hash(word)))];
}

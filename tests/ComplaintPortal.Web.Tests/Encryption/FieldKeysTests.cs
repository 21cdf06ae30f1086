using System.Text;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Tests.Encryption;

/// <summary>Sealing and opening by themselves: what went in comes out, and nothing else does.</summary>
[Trait("Obligation", "B17")]
public sealed class FieldKeysTests
{
    private const string Place = "Message.Text";

    private static FieldKeys Ring(params FieldKey[] keys) => new(keys.Length > 0 ? keys : [FieldKey.New()]);

    public static readonly TheoryData<int> Seeds = [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_text_comes_out_as_it_went_in_and_is_another_value_each_time(int seed)
    {
        var random = new Random(seed);
        // Every sign of a text, lone halves of a pair apart: those no form lets through.
        var text = string.Concat(Enumerable.Range(0, random.Next(seed % 5 == 0 ? 1 : 2000)).Select(_ => char.ConvertFromUtf32(random.Next(3) switch
        {
            0 => random.Next(0x20),
            1 => random.Next(0x20, 0xD800),
            _ => random.Next(0xE000, 0x110000),
        })));
        var keys = Ring();
        var (once, again) = (keys.SealText(text, Place), keys.SealText(text, Place));
        Assert.Equal(text, keys.OpenText(once, Place));
        Assert.Equal(text, keys.OpenText(again, Place));
        Assert.NotEqual(once, again);
        if (text.Length > 3) Assert.Equal(-1, once.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_bit_that_was_flipped_anywhere_is_refused_and_the_refusal_holds_nothing_of_the_text()
    {
        var keys = Ring();
        var value = keys.SealText("Er werd niet geluisterd", Place);
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            byte[] changed = [.. value];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            var fault = Assert.Throws<SealedValueException>(() => keys.OpenText(changed, Place));
            Assert.StartsWith($"{Place} can't be opened: ", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("geluisterd", fault.ToString());
        }
        for (var length = 0; length < value.Length; length++) Assert.Throws<SealedValueException>(() => keys.OpenText(value[..length], Place));
    }

    [Fact]
    public void A_value_brought_to_another_column_is_refused()
    {
        var keys = Ring();
        var fault = Assert.Throws<SealedValueException>(() => keys.OpenText(keys.SealText("tekst", "InternalNote.Text"), Place));
        Assert.Equal($"{Place} can't be opened: it is sealed with key {keys.Newest}, and was changed since or brought from elsewhere.", fault.Message);
    }

    [Fact]
    public void The_newest_key_seals_every_key_of_the_ring_opens_and_one_that_is_not_there_is_named()
    {
        var (first, second) = (FieldKey.New(), FieldKey.New());
        var (before, both, after) = (Ring(first), Ring(first, second), Ring(second));
        var (former, fresh) = (before.SealText("eerst", Place), both.SealText("later", Place));
        Assert.Equal(("eerst", "later", "later"), (both.OpenText(former, Place), both.OpenText(fresh, Place), after.OpenText(fresh, Place)));
        Assert.Equal(
            $"{Place} can't be opened: it is sealed with key {first.Name}, which is not among the portal's keys.",
            Assert.Throws<SealedValueException>(() => after.OpenText(former, Place)).Message);
    }

    [Fact]
    public void A_word_has_one_hash_a_key_and_is_asked_for_under_each()
    {
        var (first, second) = (FieldKey.New(), FieldKey.New());
        var (before, both) = (Ring(first), Ring(first, second));
        Assert.Equal(before.Hash("jansen"), Ring(first).Hash("jansen"));
        Assert.NotEqual(before.Hash("jansen"), both.Hash("jansen"));
        Assert.NotEqual(before.Hash("jansen"), before.Hash("janse"));
        Assert.Equal([FieldKeys.HashedWord(before.Hash("jansen")), FieldKeys.HashedWord(both.Hash("jansen"))], both.HashedWords("jansen"));
        // One that was read from the database and is written again stays what it is.
        Assert.Equal(before.Hash("jansen"), both.Hash(FieldKeys.HashedWord(before.Hash("jansen"))));
        Assert.Equal(FieldKeys.HashLength, before.Hash("jansen").Length);
    }

    [Fact]
    public void Keys_for_the_model_alone_seal_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => FieldKeys.None.SealText("tekst", Place));
        Assert.Throws<SealedValueException>(() => FieldKeys.None.OpenText(Ring().SealText("tekst", Place), Place));
    }

    [Fact]
    public async Task Two_that_start_at_once_have_the_same_keys_and_the_file_shows_none()
    {
        var data = Directory.CreateTempSubdirectory("portal-keys-");
        try
        {
            var folder = Directory.CreateDirectory(TestKeys.FolderIn(data.FullName));
            var protection = DataProtectionProvider.Create(folder);
            var rings = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => new FieldKeyFile(new PortalOptions { DataDirectory = data.FullName }, protection).ReadOrMake())));
            Assert.Single(rings.Select(ring => ring.Identity).Distinct());
            Assert.Single(rings.Select(ring => Convert.ToHexString(ring.Ring[0].Secret)).Distinct());
            var file = await File.ReadAllTextAsync(Assert.Single(folder.GetFiles("fields*")).FullName, TestContext.Current.CancellationToken);
            Assert.Contains(rings[0].Newest, file);
            Assert.DoesNotContain(Convert.ToBase64String(rings[0].Ring[0].Secret)[..16], file);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, folder.GetFiles("fields*")[0].UnixFileMode);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("geen json", "is damaged")]
    [InlineData("[]", "is damaged")]
    [InlineData("""[{"id":"0a0b0c0d","secret":"AAAA"}]""", "can't be unwrapped")]
    public void A_file_that_can_not_be_read_stops_the_start_and_says_what_to_do(string content, string message)
    {
        var data = Directory.CreateTempSubdirectory("portal-keys-");
        try
        {
            var folder = Directory.CreateDirectory(TestKeys.FolderIn(data.FullName));
            var file = new FieldKeyFile(new PortalOptions { DataDirectory = data.FullName }, DataProtectionProvider.Create(folder));
            File.WriteAllText(file.Location, content);
            Assert.Contains(message, Assert.Throws<StartupFaultException>(file.ReadOrMake).Message);
            Assert.Equal(content, File.ReadAllText(file.Location));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}

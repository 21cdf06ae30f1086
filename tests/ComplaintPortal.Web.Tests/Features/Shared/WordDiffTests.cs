using System.Diagnostics;
using ComplaintPortal.Web.Features.Shared;

namespace ComplaintPortal.Web.Tests.Features.Shared;

/// <summary>What changed between two versions of the joint statement, word by word (E10).</summary>
[Trait("Obligation", "E10")]
public sealed class WordDiffTests
{
    /// <summary>Before, after, and how it reads: [removed], {added}.</summary>
    public static readonly TheoryData<string, string, string> Cases = new()
    {
        { "", "", "" },
        { "Ik bel.", "Ik bel.", "Ik bel." },
        { "", "Ik bel.", "{Ik bel.}" },
        { "Ik bel.", "", "[Ik bel.]" },
        { "Een twee drie", "Een vier drie", "Een [twee]{vier} drie" },
        { "Een drie", "Een twee drie", "Een {twee }drie" },
        { "Een twee drie", "Een drie", "Een [twee ]drie" },
        // A sign is a change by itself; the word before it stays.
        { "Ik bel.", "Ik bel!", "Ik bel[.]{!}" },
        { "Ik kwam te laat, en toen", "Ik kwam te laat en toen", "Ik kwam te laat[,] en toen" },
        // Words replaced one after another read as one change.
        { "Het was de oude tekst hier", "Het was een nieuwe tekst hier", "Het was [de oude]{een nieuwe} tekst hier" },
        { "Er kwam niemand langs om te helpen", "Er belde iemand mij om te helpen", "Er [kwam niemand langs]{belde iemand mij} om te helpen" },
        { "van haar, en dat was drie weken later", "van haar, ruim drie weken later", "van haar, [en dat was ]{ruim }drie weken later" },
        // What is added at the end begins where the text ended.
        { "Er kwam niemand.", "Er kwam niemand.\n\nIk was alleen.", "Er kwam niemand.{\n\nIk was alleen.}" },
        { "Het ging mis.", "Hij ging mis.\n\nIk was alleen.", "[Het]{Hij} ging mis.{\n\nIk was alleen.}" },
        // Changes in two lines stay two changes.
        { "Een\nTwee", "Eén\nTweë", "[Een]{Eén}\n[Twee]{Tweë}" },
        { "Een\nDrie", "Een\nTwee\nDrie", "Een\n{Twee\n}Drie" },
        // What belongs to a word does not split it.
        { "zo'n Noord-Hollandse dag", "zo’n Noord-Hollandse dag", "[zo'n]{zo’n} Noord-Hollandse dag" },
        { "Ğüler çağırdı", "Ğüler geldi", "Ğüler [çağırdı]{geldi}" },
        // Never half a sign: a family is one sign of seven characters.
        { "Fijn 👨‍👩‍👧!", "Fijn 👨‍👩‍👦!", "Fijn [👨‍👩‍👧]{👨‍👩‍👦}!" },
        { "e\u0301\u0301n", "e\u0301n", "[e\u0301\u0301n]{e\u0301n}" },
        { "12 maart 2026", "13 maart 2026", "[12]{13} maart 2026" },
        { "a  b", "a b", "a[  ]{ }b" },
        { "Alles anders", "Niets hetzelfde", "[Alles anders]{Niets hetzelfde}" },
        { "een een twee", "een twee twee", "een [een]{twee} twee" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_reads_as_a_person_would_mark_it(string before, string after, string marked) => Assert.Equal(marked, Marked(WordDiff.Between(before, after)));

    [Fact]
    public void Whatever_the_texts_both_versions_can_be_read_from_it_to_the_letter()
    {
        var random = new Random(20260311);
        string[] words = ["de", "directie", "kwam", " ", " ", "\n", ".", ",", "niet", "👍🏽", "’s", "\t", "İstanbul"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]));
        for (var i = 0; i < 2000; i++)
        {
            var (before, after) = (Text(), Text());
            var changes = WordDiff.Between(before, after);
            Assert.Equal(before, string.Concat(changes.Where(change => change.Kind != ChangeKind.Added).Select(change => change.Text)));
            Assert.Equal(after, string.Concat(changes.Where(change => change.Kind != ChangeKind.Removed).Select(change => change.Text)));
            Assert.DoesNotContain(changes, change => change.Text.Length == 0);
        }
    }

    [Fact]
    public void The_longest_texts_take_no_time_and_one_written_anew_stands_whole()
    {
        var before = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i % 10} x ")).Trim();
        var after = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{(i + 7) % 9} y ")).Trim();
        var watch = Stopwatch.StartNew();
        Assert.Equal([new(ChangeKind.Removed, before), new(ChangeKind.Added, after)], WordDiff.Between(before, after));
        Assert.Equal([new(ChangeKind.Same, before), new(ChangeKind.Added, " einde")], WordDiff.Between(before, before + " einde"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public void Half_a_sign_that_someone_sent_is_no_fault() => Assert.Equal("a [\ud83d]{b}", Marked(WordDiff.Between("a \ud83d", "a b")));

    private static string Marked(IEnumerable<Change> changes) => string.Concat(changes.Select(change => change.Kind switch
    {
        ChangeKind.Removed => $"[{change.Text}]",
        ChangeKind.Added => $"{{{change.Text}}}",
        _ => change.Text,
    }));
}

using System.Globalization;
using System.Security.Cryptography;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>What was typed to search by, and how it stands in the address.</summary>
public sealed record SearchedFor(string Typed, string Sealed);

/// <summary>
/// Searching by number, name, e-mail address, postcode or telephone number. In the address the words stand sealed: a name has no
/// place there (B17), and the page can be bookmarked all the same. A number stands there as it is.
/// </summary>
public sealed class CaseSearch(PortalDbContext db, Regulation regulation, IDataProtectionProvider protection)
{
    private const int TypedLimit = 254;

    /// <summary>A word with fewer dossiers than this is rare enough to begin with.</summary>
    private const int Rare = 1000;

    /// <summary>As many dossiers can be named one by one.</summary>
    private const int Few = 500;

    private readonly IDataProtector protector = protection.CreateProtector("case search");

    public SearchedFor? Seal(string? typed)
    {
        if (Clean.Line(typed) is not { } text) return null;
        if (ComplaintNumber.Read(text) is { } number) return new(number, number);
        text = text.Length > TypedLimit ? Clean.Line(text[..TypedLimit])! : text;
        return new(text, protector.Protect(text));
    }

    /// <summary>What the address says; null where it can't be read.</summary>
    public SearchedFor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (ComplaintNumber.Read(text) is { } number) return new(number, number);
        try
        {
            return new(protector.Unprotect(text), text);
        }
        catch (CryptographicException)
        {
            return null; // Typed by hand, cut off, or its key is gone.
        }
    }

    /// <summary>Those that carry the number, or under whose keys every word is found.</summary>
    public async Task<IQueryable<Complaint>> FindAsync(IQueryable<Complaint> cases, string typed, IReadOnlyList<int> years, CancellationToken stop)
    {
        var words = SearchKey.Asked(typed);
        // What reads as a number of this register can be one of an earlier register too.
        var numbers = ComplaintNumber.Read(typed) is { } whole ? [whole] : NumbersOf(typed, years);
        // Nothing but signs that no key holds finds nothing, rather than everything.
        if (numbers.Count == 0 && words.Count == 0) return cases.Where(one => false);
        var all = numbers.Count > 0 ? WithAny(numbers, words) : await WithAllAsync(words, stop);
        // A few are named one by one: of them SQLite would else look for each among all cases. Of many there are some on every page.
        var few = await all.Take(Few + 1).ToListAsync(stop);
        return few.Count > Few ? cases.Where(one => all.Contains(one.Id)) : cases.Where(one => few.Contains(one.Id));
    }

    private IQueryable<long> WithAny(IReadOnlyList<string> numbers, IReadOnlyList<string> words) =>
        words.Aggregate(db.Complaints.Where(one => numbers.Contains(one.Number)).Select(one => one.Id), (soFar, word) => soFar.Union(With(word)));

    /// <summary>From the rarest word on: a first name that thousands have is looked up only in the dossiers of the other words.</summary>
    private async Task<IQueryable<long>> WithAllAsync(IReadOnlyList<string> words, CancellationToken stop)
    {
        var counts = await CountAsync(words, stop);
        // Any, since SQLite gathers all of what Contains asks before it looks.
        return words.OrderBy(word => counts[word]).Select(With).Aggregate((narrowed, with) => narrowed.Where(id => with.Any(other => other == id)));
    }

    /// <summary>How many dossiers carry each word, as far as that matters.</summary>
    private async Task<Dictionary<string, int>> CountAsync(IReadOnlyList<string> words, CancellationToken stop)
    {
        if (words.Count == 1) return new() { [words[0]] = 1 };
        var met = await words.Select((word, at) => With(word).Take(Rare).Select(_ => at)).Aggregate((soFar, next) => soFar.Concat(next)).ToListAsync(stop);
        return words.Index().ToDictionary(one => one.Item, one => met.Count(at => at == one.Index));
    }

    /// <summary>"2026 123" without its prefix, or "123" in any year.</summary>
    private List<string> NumbersOf(string typed, IReadOnlyList<int> years)
    {
        if (ComplaintNumber.Read($"{regulation.NumberPrefix} {typed}") is { } number) return [number];
        return typed.Length <= 6 && typed.All(char.IsAsciiDigit)
            ? [.. years.Select(year => ComplaintNumber.Read(string.Create(CultureInfo.InvariantCulture, $"{regulation.NumberPrefix} {year} {typed}"))).OfType<string>()]
            : [];
    }

    /// <summary>The dossiers with that word among their keys. Kept are keyed hashes, so it is the whole word or nothing.</summary>
    private IQueryable<long> With(string word)
    {
        var kept = db.Keys.HashedWords(word);
        return db.Set<SearchKey>().Where(key => kept.Contains(key.Value)).Select(key => EF.Property<long>(key, "ComplaintId"));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Documents.Copies;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>A file that can't go into the copy as it is.</summary>
/// <param name="Item">The item whose page tells what to do.</param>
/// <param name="Why">Under which key it is said.</param>
public sealed record RefusedFile(CopyItem Item, string Why);

/// <summary>What came of making a copy: the copy, or the files that stand in its way.</summary>
public sealed record CopyResult(MadeCopy? Made, IReadOnlyList<RefusedFile> Refused);

/// <summary>Makes the copy of a dossier without what concerns others (B21).</summary>
public sealed class CopyDesk(AttachmentStore store, DossierLog log, Regulation regulation, PortalClock clock, IStringLocalizer<StaffTexts> texts)
{
    /// <summary>Everything in the dossier, with what was judged about it for this request. The whole dossier has to be loaded.</summary>
    public IReadOnlyList<CopyItem> ItemsOf(Complaint dossier, DisclosureRequest request)
    {
        using var language = Language.Use(dossier.Language);
        return [.. new DossierItems(dossier, regulation, texts).All().Select(item => item.With(request)).OrderBy(item => item.Part)];
    }

    /// <summary>The copy as it will be: its text without what is left out, and the names of its files.</summary>
    public async Task<CopyText> WriteAsync(Complaint dossier, DisclosureRequest request, CancellationToken stop)
    {
        var looks = await log.LooksAtAsync(dossier.Number, stop);
        using var language = Language.Use(dossier.Language);
        // A day at a time: that someone opened a page again and again says no more.
        var lines = looks.GroupBy(look => (Day: DutchTime.Day(look.At), By: look.ByKind == ActorKind.Staff ? look.Role : look.ByKind.ToString(), look.Kind))
            .Select(one => $"{Say.Date(one.Key.Day)}: {texts[$"Copy.LookBy.{one.Key.By}"]}, {texts[$"Copy.Look.{one.Key.Kind}"]}{(one.Count() > 1 ? " " + texts["Copy.Times", one.Count()] : "")}");
        var items = ItemsOf(dossier, request).Append(new CopyItem(CopyPart.Looks, "looks", texts["Copy.Part.Looks"], string.Join('\n', lines)) { IsPlain = true }).ToList();
        var leftOut = texts["Copy.LeftOut"].Value;
        var words = WordsOf(request);
        return new CopyText
        {
            Language = dossier.Language,
            Title = texts["Copy.Title", MailTemplates.Bare(dossier.Number)],
            Number = dossier.Number,
            Organisation = regulation.Name,
            Introduction =
            [
                texts["Copy.Made", regulation.Name, Say.Date(clock.Today)], texts["Copy.Gaps", leftOut], texts["Copy.Rights", regulation.Contact.Telephone],
                texts["Copy.Authority"],
            ],
            Sections = [.. items.GroupBy(item => item.Part).Select(part => new CopySection(
                texts[$"Copy.Part.{part.Key}"], [.. part.Select(item => Entry(item, NameOf(item, items, words, leftOut), words, leftOut))]))],
        };
    }

    /// <summary>Makes and stores the copy, or says which files can't go into it as they are.</summary>
    public async Task<CopyResult> MakeAsync(Complaint dossier, DisclosureRequest request, CancellationToken stop)
    {
        var words = WordsOf(request);
        var items = ItemsOf(dossier, request);
        var (files, refused) = (new List<CopyFile>(), new List<RefusedFile>());
        foreach (var item in items.Where(item => item is { File: not null, IsLeftOut: false }))
        {
            if (item.Mark?.ReplacementId is null && store.StateOf(item.File!.StorageId) is var state and not FileState.Ready)
            {
                refused.Add(new(item, state == FileState.Waiting ? "Copy.Refused.Waiting" : "Copy.Refused.Virus"));
                continue;
            }
            var (name, content) = await ReadAsync(item, stop);
            var clean = FileCleaning.Clean(name, content);
            if (Fault(item, name, clean, words) is { } why) refused.Add(new(item, why));
            else files.Add(new(NameOf(item, items, words, texts["Copy.LeftOut"])!, clean.Content));
        }
        if (refused.Count > 0) return new(null, refused);
        var copy = await WriteAsync(dossier, request, stop);
        var zip = CopyZip.Make(copy, files);
        return new(new(await store.SaveAsync(zip, stop), copy.Items, files.Count, Convert.ToHexString(SHA256.HashData(zip))), []);
    }

    private static string? Fault(CopyItem item, string name, CleanedFile file, WordSearch words)
    {
        if (!file.IsCleaned && item.Mark is not { IsLookedThrough: true }) return "Copy.Refused.NotLookedThrough";
        try
        {
            return FileParts.Of(name, file.Content).Any(words.Finds) ? "Copy.Refused.Found" : null;
        }
        catch (InvalidDataException)
        {
            return "Copy.Refused.Unreadable"; // Damaged, or packed so that it can't be searched: it does not go out unseen.
        }
    }

    private async Task<(string Name, byte[] Content)> ReadAsync(CopyItem item, CancellationToken stop) => item.Mark is { ReplacementId: { } id, ReplacementName: { } name }
        ? (name, await store.ReadAsync(id, stop))
        : (item.File!.FileName, await store.ReadAsync(item.File.StorageId, stop));

    private static CopyEntry Entry(CopyItem item, string? file, WordSearch words, string leftOut)
    {
        if (item.IsLeftOut) return new(leftOut, "", null, true);
        var text = item.Mark?.Passages.Aggregate(item.Text, (soFar, passage) => Passages.Replace(soFar, passage.Text, leftOut)) ?? item.Text;
        return new(words.Replace(item.Heading, leftOut), words.Replace(text, leftOut), file, false);
    }

    /// <summary>The name of a file in the copy: by its order, and without what is left out of it.</summary>
    private static string? NameOf(CopyItem item, IReadOnlyList<CopyItem> items, WordSearch words, string leftOut)
    {
        if (item.File is null || item.IsLeftOut) return null;
        var number = items.Where(one => one.File is not null).Index().First(one => one.Item.Key == item.Key).Index + 1;
        var name = item.Mark?.ReplacementName ?? item.File.FileName;
        var stem = words.Replace(Path.GetFileNameWithoutExtension(name), leftOut.Trim('[', ']').Split(':')[0]);
        return string.Create(CultureInfo.InvariantCulture, $"{number:00}-{stem.Replace('/', '-').Replace('\\', '-')}{Path.GetExtension(name).ToLowerInvariant()}");
    }

    private static WordSearch WordsOf(DisclosureRequest request) => new(request.Words.Select(word => word.Text));
}

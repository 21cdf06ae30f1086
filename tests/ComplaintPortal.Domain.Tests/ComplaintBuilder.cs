using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests;

/// <summary>
/// Makes a complaint: received through the website on Monday 2 March 2026 unless told otherwise, from someone
/// who gave every address and allows every channel.
/// </summary>
internal sealed class ComplaintBuilder
{
    public static readonly Complainant Everywhere = new()
    {
        Name = "Fatima Ünal",
        Street = "Dorpsstraat 1",
        Postcode = "1234 AB",
        City = "Haarlem",
        Telephone = "06-1234 5678",
        Email = "fatima@mail.example",
    };

    private Intake intake = new()
    {
        Kind = ComplaintKind.Complaint,
        Channel = ReceiptChannel.Website,
        ReceivedOn = new(2026, 3, 2),
        SubmissionKey = Guid.NewGuid(),
        Language = "nl",
        Story = "Ik wacht al weken op antwoord.",
        Complainant = Everywhere,
        SafeContact = new() { ByTelephone = true, ByEmail = true, ByPost = true },
    };

    private Regulation regulation = ARegulation();
    private DateTimeOffset? registeredAt;

    public ComplaintBuilder ReceivedOn(string day) => With(one => one with { ReceivedOn = Day(day) });

    /// <summary>Otherwise it is registered at ten in the morning of the day of receipt.</summary>
    public ComplaintBuilder RegisteredAt(string wallClock)
    {
        registeredAt = At(wallClock);
        return this;
    }

    public ComplaintBuilder BySafeMailOnly() => SafeBy(new() { ByEmail = true });

    public ComplaintBuilder ByPostOnly() => SafeBy(new() { ByPost = true });

    public ComplaintBuilder ByTelephoneOnly() => SafeBy(new() { ByTelephone = true });

    public ComplaintBuilder OnlyThroughWebsite() => SafeBy(new() { OnlyThroughWebsite = true });

    public ComplaintBuilder SafeBy(SafeContact safeContact) => With(one => one with { SafeContact = safeContact });

    public ComplaintBuilder From(Complainant complainant) => With(one => one with { Complainant = complainant });

    public ComplaintBuilder AsSuggestion() => With(one => one with { Kind = ComplaintKind.Suggestion });

    public ComplaintBuilder AboutARestrictiveMeasure() => With(one => one with { RestrictiveMeasure = true });

    public ComplaintBuilder Under(Regulation rules)
    {
        regulation = rules;
        return this;
    }

    public ComplaintBuilder With(Func<Intake, Intake> change)
    {
        intake = change(intake);
        return this;
    }

    public Complaint Receive() => Receive(intake.Channel == ReceiptChannel.Website ? Actor.Complainant : Officer);

    public Complaint Receive(Actor by) => Complaint.Receive(
        new ComplaintNumber(regulation.NumberPrefix, 2026, 123), intake, regulation, by,
        registeredAt ?? DutchTime.Instant(intake.ReceivedOn, new TimeOnly(10, 0)));
}

using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.SafeContacts;

/// <summary>The questions about how someone can be reached safely; asked on the form, on the status page and by officers.</summary>
public sealed class SafeContactForm
{
    public const string Telephone = "telefoon";
    public const string Email = "email";
    public const string Post = "post";
    public const string WebsiteOnly = "website";

    public List<string> Channels { get; set; } = [];

    public string? When { get; set; }

    public bool Voicemail { get; set; }

    public bool Neutral { get; set; }

    /// <summary>Whether there is something to reach by, so that the answer can be held against it.</summary>
    [BindNever]
    [JsonIgnore]
    public Reachable Known { get; set; } = new(false, false, false);

    public SafeContact ToSafeContact() => new()
    {
        ByTelephone = Channels.Contains(Telephone),
        ByEmail = Channels.Contains(Email),
        ByPost = Channels.Contains(Post),
        OnlyThroughWebsite = Channels.Contains(WebsiteOnly),
        When = Clean.Line(When),
        Voicemail = Voicemail && Channels.Contains(Telephone),
        NeutralWording = Neutral,
    };

    public static SafeContactForm Of(SafeContact safeContact) => new()
    {
        Channels =
        [
            .. new[] { (safeContact.ByTelephone, Telephone), (safeContact.ByEmail, Email), (safeContact.ByPost, Post), (safeContact.OnlyThroughWebsite, WebsiteOnly) }
                .Where(one => one.Item1).Select(one => one.Item2),
        ],
        When = safeContact.When,
        Voicemail = safeContact.Voicemail,
        Neutral = safeContact.NeutralWording,
    };
}

/// <summary>What is known to reach someone by.</summary>
public sealed record Reachable(bool Telephone, bool Email, bool Address)
{
    public static Reachable Of(Complainant complainant) => new(complainant.HasTelephone, complainant.HasEmail, complainant.HasPostalAddress);
}

internal sealed class SafeContactValidator : AbstractValidator<SafeContactForm>
{
    public SafeContactValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Channels).Cascade(CascadeMode.Stop)
            .Must(channels => channels.Count > 0).WithMessage(_ => texts["Rule.NoWayToBeReached"])
            .Must(channels => channels.Count == 1 || !channels.Contains(SafeContactForm.WebsiteOnly)).WithMessage(_ => texts["Rule.WebsiteOnlyExcludesOthers"])
            .Must((form, channels) => form.Known.Telephone || !channels.Contains(SafeContactForm.Telephone)).WithMessage(_ => texts["Rule.TelephoneMissing"])
            .Must((form, channels) => form.Known.Email || !channels.Contains(SafeContactForm.Email)).WithMessage(_ => texts["Rule.EmailMissing"])
            .Must((form, channels) => form.Known.Address || !channels.Contains(SafeContactForm.Post)).WithMessage(_ => texts["Rule.AddressMissing"]);
        RuleFor(form => form.When).AtMost(texts, SafeContact.WhenLimit);
    }
}

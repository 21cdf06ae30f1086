using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>When a conversation is or was, and how and where people talk.</summary>
public abstract class ConversationForm : CaseForm
{
    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Kind { get; set; }

    public string? Place { get; set; }

    /// <summary>The conversation that the address names; null where it names none.</summary>
    public Conversation? Planned() => Case.Conversations.FirstOrDefault(one => one.Id == Item);

    public DateTimeOffset At() => DutchTime.Instant(Typed.Day(Date)!.Value, Typed.Time(Time)!.Value);

    public ConversationKind Way() => Enum.Parse<ConversationKind>(Kind!);

    /// <summary>Fills in the moment, the way and the place of a conversation.</summary>
    public void FillFrom(Conversation conversation)
    {
        FillMoment(conversation.At);
        (Kind, Place) = (conversation.Kind.ToString(), conversation.Place);
    }

    public void FillMoment(DateTimeOffset at)
    {
        var local = DutchTime.Local(at).DateTime;
        (Date, Time) = (Typed.Of(DateOnly.FromDateTime(local)), Typed.Of(TimeOnly.FromDateTime(local)));
    }
}

/// <summary>The same with what it is for and who takes part.</summary>
public abstract class ConversationWithPeopleForm : ConversationForm
{
    public string? Purpose { get; set; }

    /// <summary>Who was chosen of <see cref="Offered"/>, each by its code.</summary>
    public List<string> People { get; set; } = [];

    /// <summary>Whoever else, one a line.</summary>
    public string? Others { get; set; }

    /// <summary>Who can be chosen.</summary>
    [BindNever]
    public List<Participant> Offered { get; set; } = [];

    /// <summary>The follow-up where that is what is promised now (E14), else the complaint itself.</summary>
    public ConversationPurpose PurposeNow() =>
        Case.Promises.Any(promise => promise is { Kind: PromiseKind.FollowUp, State: PromiseState.Open }) ? ConversationPurpose.FollowUp : ConversationPurpose.Complaint;

    public ConversationPurpose About() => Purpose is null ? ConversationPurpose.Complaint : Enum.Parse<ConversationPurpose>(Purpose);

    public IReadOnlyList<Participant> Chosen() =>
        [.. Offered.Where(one => People.Contains(ConversationPeople.CodeOf(one))), .. Names().Select(name => new Participant(ParticipantRole.Other, name))];

    public IReadOnlyList<string> Names() => [.. (Clean.Text(Others) ?? "").Split('\n').Select(Clean.Line).OfType<string>().Distinct()];
}

internal abstract class ConversationValidator<T> : AbstractValidator<T>
    where T : ConversationForm
{
    /// <param name="texts">The messages.</param>
    /// <param name="isInvitation">People have to find their way there, so it has to say where.</param>
    protected ConversationValidator(IStringLocalizer<FieldTexts> texts, bool isInvitation)
    {
        RuleFor(form => form.Date).Must(date => Typed.Day(date) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Time).Must(time => Typed.Time(time) is not null).WithMessage(_ => texts["Time"]);
        RuleFor(form => form.Kind).Must(kind => Enum.GetNames<ConversationKind>().Contains(kind)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Place).Cascade(CascadeMode.Stop)
            .Must((form, place) => !isInvitation || form.Kind == nameof(ConversationKind.Telephone) || Clean.Line(place) is not null).WithMessage(_ => texts["Rule.PlaceMissing"])
            .AtMost(texts, Conversation.PlaceLimit);
    }
}

internal abstract class ConversationWithPeopleValidator<T> : ConversationValidator<T>
    where T : ConversationWithPeopleForm
{
    protected ConversationWithPeopleValidator(IStringLocalizer<FieldTexts> texts, bool isInvitation)
        : base(texts, isInvitation)
    {
        RuleFor(form => form.Purpose).Must(purpose => purpose is null || Enum.GetNames<ConversationPurpose>().Contains(purpose)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.People).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.Chosen().Count > 0).WithMessage(_ => texts["Rule.NobodyTookPart"])
            .Must((form, _) => form.Chosen().Count <= Conversation.MostParticipants).WithMessage(_ => texts["Rule.TooManyParticipants"]);
        RuleFor(form => form.Others).Must((form, _) => form.Names().All(name => name.Length <= ConversationParticipant.NameLimit)).WithMessage(_ => texts["Conversation.Others"]);
    }
}
